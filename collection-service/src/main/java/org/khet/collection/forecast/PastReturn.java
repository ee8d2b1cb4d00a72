package org.khet.collection.forecast;

import org.jspecify.annotations.Nullable;

/**
 * What a school did in an earlier round of the same data set.
 *
 * @param schoolYear of the Buddhist era
 * @param begun working days from the end of entry to the day on which its first file came; null where none did
 * @param days working days from the end of entry to the day on which it first submitted: negative before the last day, 0 on
 *     it, positive where it was late; null where it never submitted
 * @param returned how often the office sent it back
 */
record PastReturn(
        int schoolYear,
        int round,
        @Nullable Integer begun,
        @Nullable Integer days,
        int returned) {

    boolean late() {
        return days == null || days > 0;
    }

    /** Whether it had yet to submit when as many working days were left as are now. */
    boolean openWith(int daysLeft) {
        return days == null || days >= -daysLeft;
    }

    /** Whether something of it had come by the day with so many working days left. */
    boolean begunWith(int daysLeft) {
        return begun != null && begun <= -daysLeft;
    }
}
