package org.khet.demo.story;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.khet.demo.area.School;
import org.khet.demo.errors.Expected;

/**
 * One school's part.
 *
 * @param encoding as the receipt must name it; null where it is not known
 * @param first file sent
 * @param expected findings of the first file; null where nobody knows them before
 * @param second file, after the findings were read; null where the first needs no mending
 * @param explained findings that stay and are accounted for
 * @param corrected file sent when the office sends the return back
 */
record Part(
        School school,
        @Nullable String encoding,
        Supplier<byte[]> first,
        @Nullable Set<Expected> expected,
        @Nullable Supplier<byte[]> second,
        Set<Expected> explained,
        Supplier<byte[]> corrected) {

    String code() {
        return school.code();
    }

    int pupils() {
        return school.counts().pupils();
    }
}
