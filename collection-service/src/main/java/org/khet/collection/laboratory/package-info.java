/** The rule laboratory: what a rule or a whole version would have found in an earlier collection, in runs that can be left, looked at again and resumed. */
@NullMarked
package org.khet.collection.laboratory;

import org.jspecify.annotations.NullMarked;
