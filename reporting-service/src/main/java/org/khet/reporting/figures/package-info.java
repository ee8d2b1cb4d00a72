/** Counts over a snapshot with DuckDB. */
@NullMarked
package org.khet.reporting.figures;

import org.jspecify.annotations.NullMarked;
