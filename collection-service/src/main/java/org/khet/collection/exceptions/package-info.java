/** Exceptions from a collection's windows and locks: for one school, with a reason, lapsing by themselves. */
@NullMarked
package org.khet.collection.exceptions;

import org.jspecify.annotations.NullMarked;
