package org.khet.collection.collections;

import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An instant as people in the office say it, on Bangkok's clock. */
final class SpokenTime {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter THAI = DateTimeFormatter.ofPattern(
                    "d MMMM y 'เวลา' HH:mm 'น.'", Locale.forLanguageTag("th"))
            .withChronology(ThaiBuddhistChronology.INSTANCE)
            .withZone(BANGKOK);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.UK).withZone(BANGKOK);

    static String thai(Instant time) {
        return THAI.format(time);
    }

    static String english(Instant time) {
        return ENGLISH.format(time) + " (Bangkok)";
    }

    private SpokenTime() {}
}
