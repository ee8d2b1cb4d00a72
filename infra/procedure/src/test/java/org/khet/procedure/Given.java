package org.khet.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.khet.calendar.ThaiHolidays;
import org.khet.calendar.WorkingCalendar;

/** The days and people that the tests talk about. */
final class Given {
    static final WorkingCalendar CALENDAR = WorkingCalendar.of(ThaiHolidays.shipped());
    static final String OFFICER = "officer-id";
    static final String CHECKER = "checker-id";

    private Given() {}

    /** Ten in the morning in Bangkok. */
    static Instant on(String date) {
        return on(LocalDate.parse(date));
    }

    static Instant on(LocalDate date) {
        return date.atTime(LocalTime.of(10, 0)).atZone(WorkingCalendar.BANGKOK).toInstant();
    }
}
