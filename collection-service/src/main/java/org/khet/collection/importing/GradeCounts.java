package org.khet.collection.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khet.collection.certificates.Certificate.GradeCount;
import org.khet.collection.schools.Grades;

/** Counts pupils by grade and sex while a file passes. */
final class GradeCounts {
    private static final int MALE = 0;
    private static final int FEMALE = 1;
    private static final int OTHER = 2;

    private final Map<String, int[]> counts = new HashMap<>();

    void add(@Nullable String grade, @Nullable String sex) {
        var of = counts.computeIfAbsent(grade == null ? "" : grade, unseen -> new int[3]);
        of["ช".equals(sex) ? MALE : "ญ".equals(sex) ? FEMALE : OTHER]++;
    }

    void add(GradeCounts others) {
        others.counts.forEach((grade, of) -> {
            var all = counts.computeIfAbsent(grade, unseen -> new int[of.length]);
            for (var i = 0; i < of.length; i++) {
                all[i] += of[i];
            }
        });
    }

    /** In school order; what is not a known grade comes last, the pupils without one under an empty name. */
    List<GradeCount> inOrder() {
        var ordered = new ArrayList<GradeCount>();
        var left = new TreeMap<>(counts);
        for (var grade : Grades.ALL) {
            var of = left.remove(grade);
            if (of != null) {
                ordered.add(count(grade, of));
            }
        }
        left.forEach((grade, of) -> ordered.add(count(grade, of)));
        return ordered;
    }

    private static GradeCount count(String grade, int[] of) {
        return new GradeCount(grade, of[MALE], of[FEMALE], of[OTHER]);
    }
}
