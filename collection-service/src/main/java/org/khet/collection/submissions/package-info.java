/** One school's return in one collection, and its life from the first file to the accepted version. */
@NullMarked
package org.khet.collection.submissions;

import org.jspecify.annotations.NullMarked;
