/** Which schools will miss the end of entry: worked out from their own past rounds and this round's pace, with reasons. */
@NullMarked
package org.khet.collection.forecast;

import org.jspecify.annotations.NullMarked;
