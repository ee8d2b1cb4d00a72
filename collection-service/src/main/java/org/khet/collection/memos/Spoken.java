package org.khet.collection.memos;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.khet.calendar.WorkingCalendar;
import org.khet.documents.ThaiText;

/** Times as memos say them. */
final class Spoken {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

    static String time(Instant at) {
        var there = at.atZone(WorkingCalendar.BANGKOK);
        return ThaiText.day(there.toLocalDate()) + " เวลา " + CLOCK.format(there) + " น.";
    }

    private Spoken() {}
}
