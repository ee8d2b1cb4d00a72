/** What each school gets per head in a fiscal year, and why, line by line. */
@NullMarked
package org.khet.reporting.budget;

import org.jspecify.annotations.NullMarked;
