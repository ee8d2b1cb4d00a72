/** Races against the clock on the running system, through its gateway as an outsider would. */
@NullMarked
package org.khet.benchmarks.running;

import org.jspecify.annotations.NullMarked;
