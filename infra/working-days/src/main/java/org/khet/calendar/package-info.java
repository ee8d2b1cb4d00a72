/** The working calendar of Thai government offices: which days count, and when a standard of so many days is up. */
@NullMarked
package org.khet.calendar;

import org.jspecify.annotations.NullMarked;
