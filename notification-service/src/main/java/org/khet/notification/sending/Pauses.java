package org.khet.notification.sending;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between tries: doubling, bounded, with jitter so that messages that failed together do not come back together. */
final class Pauses {

    private static final int MOST_DOUBLINGS = 30;

    /** @param attempt counted from 1: the one that has just failed */
    static Duration after(int attempt, Duration first, Duration longest, RandomGenerator random) {
        long doubled = first.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
        long bounded = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(bounded / 2 + random.nextLong(bounded / 2 + 1));
    }

    private Pauses() {}
}
