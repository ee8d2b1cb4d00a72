package org.khet.collection.forecast;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the schools of an area did in earlier rounds of a data set.
 *
 * @param bySchool the newest round first
 */
record AreaPast(Map<String, List<PastReturn>> bySchool) {

    /** Like two late schools among ten: what is assumed of an area without a past, and soon outweighed by one. */
    private static final double ASSUMED_LATE = 2;

    private static final double ASSUMED = 10;

    /** What having begun, or not, is assumed to do to the odds; likewise soon outweighed. */
    private static final double ASSUMED_BEGUN = 0.7;

    private static final double ASSUMED_NOT_BEGUN = 1.6;

    public AreaPast {
        bySchool = Map.copyOf(bySchool);
    }

    List<PastReturn> of(String schoolCode) {
        return bySchool.getOrDefault(schoolCode, List.of());
    }

    /** The share of returns that were late. */
    double late() {
        return late(all().toList(), ASSUMED_LATE / ASSUMED);
    }

    /**
     * Of the schools that had yet to submit with so many working days left, and had begun or not as this one has, the share
     * that became late.
     */
    double lateOfOpen(int daysLeft, boolean begun) {
        var open = all().filter(past -> past.openWith(daysLeft)).toList();
        var alike =
                open.stream().filter(past -> past.begunWith(daysLeft) == begun).toList();
        double odds = Odds.of(late(open, ASSUMED_LATE / ASSUMED)) * (begun ? ASSUMED_BEGUN : ASSUMED_NOT_BEGUN);
        return late(alike, Odds.chance(odds));
    }

    private static double late(List<PastReturn> returns, double assumed) {
        var late = returns.stream().filter(PastReturn::late).count();
        return (late + assumed * ASSUMED) / (returns.size() + ASSUMED);
    }

    /** The share of schools that had submitted by this day; half of those that did on the very day. Without a past: NaN. */
    double sentWith(int daysLeft) {
        long known = all().count();
        double sent = all().mapToDouble(past -> {
                    var days = past.days();
                    return days == null || days > -daysLeft ? 0 : days == -daysLeft ? 0.5 : 1;
                })
                .sum();
        return known == 0 ? Double.NaN : sent / known;
    }

    private Stream<PastReturn> all() {
        return bySchool.values().stream().flatMap(Collection::stream);
    }
}
