/** Race R1: a file of a million pupils, 20 row rules and uniqueness. */
@NullMarked
package org.khet.benchmarks.census;

import org.jspecify.annotations.NullMarked;
