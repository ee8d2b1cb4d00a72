package org.khet.reporting.budget;

import java.util.List;
import java.util.Optional;

/** Which level a grade belongs to; the codes are those of the input tables. */
final class Levels {

    static final List<String> ALL = List.of("PRE", "PRIMARY", "LOWER", "UPPER");

    private static final List<String> LOWER_SECONDARY = List.of("ม.1", "ม.2", "ม.3");

    static Optional<String> of(String grade) {
        if (grade.startsWith("อ.")) {
            return Optional.of("PRE");
        }
        if (grade.startsWith("ป.")) {
            return Optional.of("PRIMARY");
        }
        if (LOWER_SECONDARY.contains(grade)) {
            return Optional.of("LOWER");
        }
        return grade.startsWith("ม.") || grade.startsWith("ปวช.") ? Optional.of("UPPER") : Optional.empty();
    }

    /** Kindergarten to primary 6. */
    static boolean hasLunch(String grade) {
        return of(grade).filter(level -> level.startsWith("PR")).isPresent();
    }

    private Levels() {}
}
