package org.khet.demo.counts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One school's row.
 *
 * @param areaCode of the area office, four digits for a primary area
 * @param code the school's 8 digits
 * @param grades what is offered, in school order
 */
public record SchoolCounts(
        String areaCode, String areaNameTh, String code, String nameTh, Map<Grade, GradeCount> grades) {

    public SchoolCounts {
        var ordered = new EnumMap<Grade, GradeCount>(Grade.class);
        grades.forEach((grade, count) -> {
            if (count.isOffered()) {
                ordered.put(grade, count);
            }
        });
        grades = ordered;
    }

    public List<Grade> offered() {
        return List.copyOf(grades.keySet());
    }

    public GradeCount of(Grade grade) {
        return grades.getOrDefault(grade, GradeCount.NONE);
    }

    public GradeCount of(Level level) {
        return level.grades().stream().map(this::of).reduce(GradeCount.NONE, GradeCount::plus);
    }

    public int pupils() {
        return of(Level.ALL).total();
    }
}
