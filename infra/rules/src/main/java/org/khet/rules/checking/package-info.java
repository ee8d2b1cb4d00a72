/** Rows checked against a data set, one after the other, with the findings they give. */
@NullMarked
package org.khet.rules.checking;

import org.jspecify.annotations.NullMarked;
