/** From a figure back to the certificates it came from. */
@NullMarked
package org.khet.reporting.lineage;

import org.jspecify.annotations.NullMarked;
