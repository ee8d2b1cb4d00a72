package org.khet.demo.counts;

import java.util.EnumSet;
import java.util.Set;

/** Levels that a table sums up, with the word that its column titles use. */
public enum Level {
    KINDERGARTEN("ก่อนประถม", Grade.K1, Grade.K3),
    PRIMARY("ประถม", Grade.P1, Grade.P6),
    LOWER_SECONDARY("ม.ต้น", Grade.S1, Grade.S3),
    UPPER_SECONDARY("ม.ปลายและเทียบเท่า", Grade.S4, Grade.V3),
    ALL("ทั้งหมด", Grade.K1, Grade.V3);

    private final String word;
    private final Set<Grade> grades;

    Level(String word, Grade first, Grade last) {
        this.word = word;
        this.grades = EnumSet.range(first, last);
    }

    String word() {
        return word;
    }

    Set<Grade> grades() {
        return grades;
    }
}
