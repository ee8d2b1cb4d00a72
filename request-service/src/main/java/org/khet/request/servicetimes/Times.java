package org.khet.request.servicetimes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, in days of the procedure's kind without those on which the clock stood still.
 *
 * @param standardDays the manual's standard; null where it sets none
 * @param medianDays half took no longer; the mean of the two in the middle of an even number; null of nothing
 * @param p90Days nine of ten took no longer (nearest rank); null of nothing
 * @param withinStandard share from 0 to 1; null of nothing, or without a standard
 */
record Times(
        @Nullable Integer standardDays,
        int count,
        @Nullable Double medianDays,
        @Nullable Integer p90Days,
        @Nullable Double withinStandard) {

    static Times of(@Nullable Integer standardDays, List<Integer> days) {
        if (days.isEmpty()) {
            return new Times(standardDays, 0, null, null, null);
        }
        var sorted = days.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
        // Whole numbers throughout: nine tenths of ten is nine, whatever a double makes of it.
        int p90 = sorted.get((size * 9 + 9) / 10 - 1);
        return new Times(standardDays, size, median, p90, standardDays == null ? null : within(sorted, standardDays));
    }

    private static double within(List<Integer> days, int standard) {
        return (double) days.stream().filter(one -> one <= standard).count() / days.size();
    }
}
