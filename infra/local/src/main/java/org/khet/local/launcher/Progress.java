package org.khet.local.launcher;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Tells the person at the command line what is done, and how long each part took. */
final class Progress {
    private final long begun = System.nanoTime();

    synchronized void line(String text) {
        System.out.println(text);
    }

    void done(String work, String what, long tookMs) {
        line(String.format("  %-8s %-46s %6.1f s", work, what, tookMs / 1000.0));
    }

    /** Does the work and tells how long it took. */
    <T> T timed(String work, String what, Callable<T> task) throws Exception {
        long start = System.nanoTime();
        T result = task.call();
        done(work, what, Duration.ofNanos(System.nanoTime() - start).toMillis());
        return result;
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
