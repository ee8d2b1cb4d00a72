/** Reports of a whole nation's pupils as files. */
@NullMarked
package org.khet.benchmarks.reports;

import org.jspecify.annotations.NullMarked;
