package org.khet.collection.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.khet.calendar.WorkingCalendar;
import org.khet.collection.collections.Window;

/** On which morning each distance falls. */
final class Schedule {

    /** A reminder to come. */
    record Occasion(int daysBefore, Instant at) {}

    /** The distance to remind at now: its morning has come, its day is not over, and the window is open. */
    static Optional<Integer> due(
            List<Integer> days, Window window, LocalTime morning, Instant now, WorkingCalendar calendar) {
        var today = day(now);
        return days.stream()
                .filter(daysBefore -> on(daysBefore, window, calendar).equals(today))
                .filter(daysBefore -> window.isOpen(now) && !now.isBefore(at(today, morning)))
                // Around holidays two distances may fall on one day: one reminder is enough.
                .min(Integer::compare);
    }

    static List<Occasion> toCome(
            List<Integer> days, Window window, LocalTime morning, Instant now, WorkingCalendar calendar) {
        return days.stream()
                .map(daysBefore -> new Occasion(daysBefore, at(on(daysBefore, window, calendar), morning)))
                .filter(occasion -> occasion.at().isAfter(now) && window.isOpen(occasion.at()))
                .toList();
    }

    static int daysLeft(Window window, Instant now, WorkingCalendar calendar) {
        return Math.max(0, calendar.workingDaysBetween(day(now), lastDay(window)));
    }

    /** The window closes at an instant that is itself too late; midnight belongs to the day before. */
    static LocalDate lastDay(Window window) {
        return day(window.closesAt().minusNanos(1));
    }

    static LocalDate day(Instant at) {
        return at.atZone(WorkingCalendar.BANGKOK).toLocalDate();
    }

    private static LocalDate on(int daysBefore, Window window, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(lastDay(window), -daysBefore);
    }

    private static Instant at(LocalDate day, LocalTime morning) {
        return day.atTime(morning).atZone(WorkingCalendar.BANGKOK).toInstant();
    }

    private Schedule() {}
}
