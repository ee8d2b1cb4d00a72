package org.khet.calendar;

/** Which days a standard counts. The office manual says only "days"; working days are the default. */
public enum DayKind {
    WORKING,
    CALENDAR
}
