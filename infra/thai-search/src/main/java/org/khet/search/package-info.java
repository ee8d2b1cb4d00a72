/** Finds Thai text by parts of words and by names, and puts it in Thai order. */
@NullMarked
package org.khet.search;

import org.jspecify.annotations.NullMarked;
