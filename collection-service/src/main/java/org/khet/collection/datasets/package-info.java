/** The data sets that a collection can ask for, with their fields, code lists and rules. */
@NullMarked
package org.khet.collection.datasets;

import org.jspecify.annotations.NullMarked;
