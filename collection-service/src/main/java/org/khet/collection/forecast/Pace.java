package org.khet.collection.forecast;

import org.jspecify.annotations.Nullable;

/**
 * How far the area is, against what was usual with as much time left.
 *
 * @param daysLeft working days after today until the last day of entry
 * @param sentPercent of the expected schools
 * @param usualPercent that had submitted with as many days left in earlier rounds; null without a past
 */
public record Pace(int daysLeft, int sentPercent, @Nullable Integer usualPercent) {

    /** A point more or less is no news. */
    private static final int NOTABLE = 10;

    static Pace of(int daysLeft, int sent, int expected, double usual) {
        return new Pace(
                daysLeft,
                expected == 0 ? 0 : 100 * sent / expected,
                Double.isNaN(usual) ? null : (int) Math.round(100 * usual));
    }

    boolean behind() {
        return usualPercent != null && sentPercent + NOTABLE <= usualPercent;
    }

    boolean ahead() {
        return usualPercent != null && sentPercent >= usualPercent + NOTABLE;
    }
}
