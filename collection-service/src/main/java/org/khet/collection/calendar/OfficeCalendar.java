package org.khet.collection.calendar;

import org.khet.calendar.WorkingCalendar;

/**
 * The working calendar as it stands.
 *
 * @param version of the table of holidays it was made from
 */
public record OfficeCalendar(WorkingCalendar days, long version) {}
