package org.khet.reporting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** A made-up pupil of which reports count; which one it is decides about every field. */
record CountedPupil(
        String school,
        String grade,
        String room,
        String sex,
        int age,
        String religion,
        String nationality,
        String disadvantage,
        String disability,
        BigDecimal unpaved,
        BigDecimal paved) {

    static CountedPupil of(String school, int i) {
        return new CountedPupil(
                school,
                "ป." + (i % 6 + 1),
                i % 12 < 6 ? "1" : "2",
                i % 3 == 0 ? "ญ" : "ช",
                6 + i % 7,
                i % 10 == 0 ? "อิสลาม" : i == 33 ? "คริสต์" : "พุทธ",
                i % 9 == 0 ? "พม่า" : "ไทย",
                i % 4 == 0 ? "9" : "99",
                i % 20 == 3 ? "5" : "99",
                new BigDecimal(i % 2 == 0 ? "1.5" : "0.25"),
                BigDecimal.valueOf(i % 5));
    }

    List<String> cells() {
        return Arrays.asList(
                grade,
                room,
                sex,
                Integer.toString(age),
                religion,
                nationality,
                disadvantage,
                disability,
                unpaved.toPlainString(),
                paved.toPlainString(),
                null);
    }

    BigDecimal travel() {
        return unpaved.add(paved);
    }
}
