/** Freezes what was accepted for a collection into one Parquet file with a hash. */
@NullMarked
package org.khet.reporting.snapshots;

import org.jspecify.annotations.NullMarked;
