/** Writes tables into files of every format, and books of them: the same bytes for the same figures. */
@NullMarked
package org.khet.reporting.outputs;

import org.jspecify.annotations.NullMarked;
