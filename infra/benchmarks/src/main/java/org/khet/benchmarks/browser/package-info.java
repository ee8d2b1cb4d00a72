/** The race of the rules in a browser. */
@NullMarked
package org.khet.benchmarks.browser;

import org.jspecify.annotations.NullMarked;
