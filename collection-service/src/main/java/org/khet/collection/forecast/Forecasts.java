package org.khet.collection.forecast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.WorkingCalendar;
import org.khet.collection.calendar.Holidays;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.submissions.Submissions;
import org.springframework.stereotype.Component;

/** Makes the foresight of a collection; its past is read once in a while, so that a board costs arithmetic alone. */
@Component
public class Forecasts {

    /** More would be another generation of officers. */
    private static final int ROUNDS = 5;

    /** Earlier rounds hardly change any more. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final DataCollections collections;
    private final Submissions submissions;
    private final Holidays holidays;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(AreaPast past, Instant until) {}

    Forecasts(DataCollections collections, Submissions submissions, Holidays holidays, Clock clock) {
        this.collections = collections;
        this.submissions = submissions;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** @param sent how many of the expected schools have submitted */
    public Foresight of(DataCollection collection, int sent) {
        var now = clock.instant();
        var today = now.atZone(WorkingCalendar.BANGKOK).toLocalDate();
        var past = past(collection, now);
        int left = daysLeft(collection, today);
        var pace = Pace.of(left, sent, collection.expected(), past.sentWith(left));
        return new Foresight(past, pace, collection.entry().isOver(now));
    }

    private int daysLeft(DataCollection collection, LocalDate today) {
        return Math.max(0, holidays.calendar().days().workingDaysBetween(today, lastDay(collection)));
    }

    private AreaPast past(DataCollection collection, Instant now) {
        kept.values().removeIf(old -> old.until().isBefore(now));
        var known = kept.get(collection.id());
        if (known == null) {
            known = new Kept(read(collection, now), now.plus(KEPT));
            kept.put(collection.id(), known);
        }
        return known.past();
    }

    private AreaPast read(DataCollection collection, Instant now) {
        var calendar = holidays.calendar().days();
        Map<String, List<PastReturn>> bySchool = new HashMap<>();
        for (var round : collections.earlier(collection, ROUNDS)) {
            if (round.entry().isOver(now)) {
                var turnout = new HashMap<String, Submissions.Turnout>();
                submissions.turnoutOf(round.id()).forEach(one -> turnout.put(one.schoolCode(), one));
                round.schoolCodes()
                        .forEach(code -> bySchool.computeIfAbsent(code, key -> new ArrayList<>())
                                .add(pastReturn(round, turnout.get(code), calendar)));
            }
        }
        return new AreaPast(bySchool);
    }

    private static PastReturn pastReturn(
            DataCollection round, Submissions.@Nullable Turnout turnout, WorkingCalendar days) {
        var begun = turnout == null ? null : turnout.firstReceived();
        var first = turnout == null ? null : turnout.firstSubmitted();
        return new PastReturn(
                round.schoolYear(),
                round.round(),
                begun == null ? null : days(round, begun, days),
                first == null ? null : days(round, first, days),
                turnout == null ? 0 : turnout.returned());
    }

    /** A minute late on the last day is late, by what counts as a day. */
    private static int days(DataCollection round, Instant at, WorkingCalendar days) {
        var day = at.atZone(WorkingCalendar.BANGKOK).toLocalDate();
        int between = days.workingDaysBetween(lastDay(round), day);
        return round.entry().isOver(at) ? Math.max(1, between) : Math.min(0, between);
    }

    /** The window closes at an instant that is itself too late; midnight belongs to the day before. */
    private static LocalDate lastDay(DataCollection collection) {
        return collection
                .entry()
                .closesAt()
                .minusNanos(1)
                .atZone(WorkingCalendar.BANGKOK)
                .toLocalDate();
    }
}
