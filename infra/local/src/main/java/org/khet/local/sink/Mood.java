package org.khet.local.sink;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a way out behaves. */
enum Mood {
    /** Takes what comes. */
    GOOD,
    /** Closes the line before anything was said. */
    REFUSES,
    /** Never answers. */
    HANGS,
    /** Says that it cannot now: SMTP 451, HTTP 503. */
    TEMPORARY,
    /** Says that it never will: SMTP 550, HTTP 400. */
    PERMANENT,
    /** Takes the message, keeps it, and closes the line before it says so. */
    DROPS;

    static Optional<Mood> find(String name) {
        return Arrays.stream(values()).filter(mood -> mood.label().equals(name)).findFirst();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
