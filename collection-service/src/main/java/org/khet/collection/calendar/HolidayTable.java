package org.khet.collection.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.Holiday;
import org.khet.messaging.Aggregate;

/**
 * All holidays the office knows, as one document: its version is what other services compare their copies by.
 *
 * @param days by date, the national day of a date before the regional ones
 */
public record HolidayTable(@BsonId String id, long version, List<Holiday> days) implements Aggregate {

    /** There is one table. */
    static final String ID = "holidays";

    private static final Comparator<Holiday> ORDER =
            Comparator.comparing(Holiday::date).thenComparing(HolidayTable::region);

    public HolidayTable {
        days = days.stream().sorted(ORDER).toList();
    }

    boolean has(LocalDate date, @Nullable String region) {
        return days.stream().anyMatch(day -> day.date().equals(date) && Objects.equals(day.region(), region));
    }

    List<Holiday> on(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).toList();
    }

    HolidayTable with(Holiday added) {
        return new HolidayTable(
                id, version, Stream.concat(days.stream(), Stream.of(added)).toList());
    }

    HolidayTable without(LocalDate date) {
        return new HolidayTable(
                id,
                version,
                days.stream().filter(day -> !day.date().equals(date)).toList());
    }

    /** Orders the days within lists and cursors. */
    static String key(Holiday day) {
        return day.date() + "/" + region(day);
    }

    private static String region(Holiday day) {
        return Objects.requireNonNullElse(day.region(), "");
    }
}
