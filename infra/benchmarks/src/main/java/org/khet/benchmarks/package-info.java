/** Races: our way of doing a piece of work against others, in one run on one machine; losses are written down too. */
@NullMarked
package org.khet.benchmarks;

import org.jspecify.annotations.NullMarked;
