/** Collections: the rounds of a data set, their windows, the schools expected, and the procedure each follows. */
@NullMarked
package org.khet.collection.collections;

import org.jspecify.annotations.NullMarked;
