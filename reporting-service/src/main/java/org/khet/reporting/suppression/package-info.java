/** Keeps small counts of people from being read off, or worked out of, a table: pure functions over counts and their sums. */
@NullMarked
package org.khet.reporting.suppression;

import org.jspecify.annotations.NullMarked;
