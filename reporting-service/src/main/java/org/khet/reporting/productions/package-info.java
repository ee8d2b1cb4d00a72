/** The making of a report: its seven steps, its table, its files. */
@NullMarked
package org.khet.reporting.productions;

import org.jspecify.annotations.NullMarked;
