package org.khet.collection.schools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The grades as DMC writes them, in school order. */
public final class Grades {

    private static final List<String> KINDERGARTEN = List.of("อ.1", "อ.2", "อ.3");
    private static final List<String> PRIMARY = List.of("ป.1", "ป.2", "ป.3", "ป.4", "ป.5", "ป.6");
    private static final List<String> LOWER_SECONDARY = List.of("ม.1", "ม.2", "ม.3");
    private static final List<String> UPPER_SECONDARY = List.of("ม.4", "ม.5", "ม.6");
    private static final List<String> VOCATIONAL = List.of("ปวช.1", "ปวช.2", "ปวช.3");

    /** The levels in order, with the words that registry files use for them. */
    private static final List<Map.Entry<String, List<String>>> LEVELS = List.of(
            Map.entry("อนุบาล", KINDERGARTEN),
            Map.entry("ประถมศึกษา", PRIMARY),
            Map.entry("มัธยมศึกษาตอนต้น", LOWER_SECONDARY),
            Map.entry("มัธยมศึกษาตอนปลาย", UPPER_SECONDARY));

    public static final List<String> ALL = all();

    /** {@code อ.2|อ.3|ป.1} in school order; empty where a word is no grade. */
    static Optional<List<String>> listed(String text) {
        var named = List.of(text.split("\\|")).stream()
                .map(String::strip)
                .filter(grade -> !grade.isEmpty())
                .toList();
        return ALL.containsAll(named)
                ? Optional.of(ALL.stream().filter(named::contains).toList())
                : Optional.empty();
    }

    /** {@code อนุบาล-ประถมศึกษา}: every grade from the first level to the last; empty where a word is no level. */
    static Optional<List<String>> spanned(String text) {
        var ends = text.split("-", -1);
        int from = level(ends[0]);
        int to = level(ends[ends.length - 1]);
        if (ends.length > 2 || from < 0 || to < from) {
            return Optional.empty();
        }
        return Optional.of(LEVELS.subList(from, to + 1).stream()
                .flatMap(level -> level.getValue().stream())
                .toList());
    }

    private static int level(String word) {
        for (int i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).getKey().equals(word.strip())) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> all() {
        var grades = new ArrayList<String>();
        LEVELS.forEach(level -> grades.addAll(level.getValue()));
        grades.addAll(VOCATIONAL);
        return List.copyOf(grades);
    }

    private Grades() {}
}
