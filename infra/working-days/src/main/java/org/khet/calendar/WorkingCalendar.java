package org.khet.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Saturdays, Sundays and holidays of one office. Immutable: adding or removing a day gives a new calendar.
 *
 * <p>The day on which something starts is day 0 and does not count: a step that starts today and has a standard of n
 * working days is due at the end of the n-th working day after today. Spans of days are therefore open at the start and
 * closed at the end, {@code (from, to]}. Dates are those of Bangkok, {@link #BANGKOK}.
 */
public final class WorkingCalendar {
    public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /** Far beyond any standard; a larger count is a mistake of the caller and would walk for ever. */
    private static final int MOST_DAYS = 100_000;

    private final List<Holiday> holidays;
    private final Set<String> regions;
    /** Weekdays on which this office is closed. */
    private final NavigableSet<LocalDate> closed = new TreeSet<>();

    private WorkingCalendar(Collection<Holiday> holidays, Set<String> regions) {
        this.holidays = holidays.stream()
                .sorted(Comparator.comparing(Holiday::date).thenComparing(Holiday::nameTh))
                .toList();
        this.regions = Set.copyOf(regions);
        for (Holiday holiday : this.holidays) {
            boolean here = holiday.region() == null || this.regions.contains(holiday.region());
            if (here && !isWeekend(holiday.date())) {
                closed.add(holiday.date());
            }
        }
    }

    /** A calendar of the whole country: regional days are kept but do not count, see {@link #inRegions}. */
    public static WorkingCalendar of(Collection<Holiday> holidays) {
        return new WorkingCalendar(holidays, Set.of());
    }

    /** The same days as seen by an office that also takes the holidays of these regions. */
    public WorkingCalendar inRegions(String... names) {
        return new WorkingCalendar(holidays, Set.of(names));
    }

    public WorkingCalendar with(Holiday added) {
        List<Holiday> more = new ArrayList<>(holidays);
        more.add(added);
        return new WorkingCalendar(more, regions);
    }

    /** Without any holiday on this date, national or regional; the same days where there was none. */
    public WorkingCalendar without(LocalDate date) {
        return new WorkingCalendar(
                holidays.stream()
                        .filter(holiday -> !holiday.date().equals(date))
                        .toList(),
                regions);
    }

    /** All days this calendar was made of, by date, those of other regions included. */
    public List<Holiday> holidays() {
        return holidays;
    }

    public boolean isWorkingDay(LocalDate date) {
        return !isWeekend(date) && !closed.contains(date);
    }

    /**
     * The n-th working day after the start; the start itself, working day or not, for 0; the n-th working day before it
     * for a negative n.
     *
     * @throws IllegalArgumentException beyond 100,000 days
     */
    public LocalDate plusWorkingDays(LocalDate start, int n) {
        if (Math.abs((long) n) > MOST_DAYS) {
            throw new IllegalArgumentException("Too many working days: " + n);
        }
        LocalDate day = start;
        int step = Integer.signum(n);
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * How many working days lie in {@code (from, to]}; with the dates the other way round the same count, negative. So for
     * any working or non-working start, {@code workingDaysBetween(start, plusWorkingDays(start, n)) == n} for n ≥ 0.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        long days = ChronoUnit.DAYS.between(from, to);
        long count = days / 7 * 5;
        for (LocalDate day = to.minusDays(days % 7).plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += isWeekend(day) ? 0 : 1;
        }
        return Math.toIntExact(count - closed.subSet(from, false, to, true).size());
    }

    /** When a standard of n days that starts on this day is up. */
    public LocalDate plus(LocalDate start, int n, DayKind kind) {
        return kind == DayKind.WORKING ? plusWorkingDays(start, n) : start.plusDays(n);
    }

    /** How many days of this kind lie in {@code (from, to]}; negative the other way round. */
    public int between(LocalDate from, LocalDate to, DayKind kind) {
        return kind == DayKind.WORKING
                ? workingDaysBetween(from, to)
                : Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingCalendar that && holidays.equals(that.holidays) && regions.equals(that.regions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(holidays, regions);
    }

    private static boolean isWeekend(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
