package org.khet.collection.calendar;

/** The table of holidays has changed: whoever keeps due dates in this service counts them anew. */
public record CalendarChanged(OfficeCalendar calendar) {}
