package org.khet.demo.story;

import java.util.Locale;

/** Tells what happens, with the time since the story began. */
final class Say {
    private final long begun = System.nanoTime();

    void line(String text, Object... values) {
        System.out.printf(Locale.ROOT, "%7.1f s  %s%n", seconds(), String.format(Locale.ROOT, text, values));
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
