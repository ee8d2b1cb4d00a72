package org.khet.collection.importing;

import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** How numbers are written: there are few among the rows of a file, so the last ones are remembered. For one thread. */
final class Spelt {
    /** More than there are days in a school's life: birthdays take turns. */
    private static final int PLACES = 1 << 13;

    private final LongFunction<String> spelling;
    private final long[] numbers = new long[PLACES];
    private final byte[] @Nullable [] written = new byte[PLACES][];

    Spelt(LongFunction<String> spelling) {
        this.spelling = spelling;
    }

    /** In UTF-8; not to be changed. */
    byte[] of(long number) {
        var place = (int) ((number ^ number >>> 32 ^ number >>> 47) & PLACES - 1);
        var known = written[place];
        if (known == null || numbers[place] != number) {
            known = spelling.apply(number).getBytes(StandardCharsets.UTF_8);
            written[place] = known;
            numbers[place] = number;
        }
        return known;
    }
}
