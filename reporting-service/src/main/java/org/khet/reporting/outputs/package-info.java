/** Writes a table as XLSX, CSV and JSON, the same bytes for the same figures. */
@NullMarked
package org.khet.reporting.outputs;

import org.jspecify.annotations.NullMarked;
