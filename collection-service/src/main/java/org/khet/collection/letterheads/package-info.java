/** What the papers of an office look like: its name, emblem, typeface, signatories and numbers. */
@NullMarked
package org.khet.collection.letterheads;

import org.jspecify.annotations.NullMarked;
