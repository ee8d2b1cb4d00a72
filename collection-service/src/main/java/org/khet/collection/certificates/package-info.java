/** The signed statement of a school's director over one immutable version, verifiable offline. */
@NullMarked
package org.khet.collection.certificates;

import org.jspecify.annotations.NullMarked;
