/** The rule laboratory: what a rule or a whole version would have found in an earlier collection, without storing anything. */
@NullMarked
package org.khet.collection.laboratory;

import org.jspecify.annotations.NullMarked;
