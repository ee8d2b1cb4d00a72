/** Report definitions as data: which columns a table has and how they add up. */
@NullMarked
package org.khet.reporting.reports;

import org.jspecify.annotations.NullMarked;
