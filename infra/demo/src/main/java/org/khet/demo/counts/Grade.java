package org.khet.demo.counts;

import java.util.Arrays;
import java.util.Optional;

/** The grades in school order, with the ages (in full years) that are usual and possible in them. */
public enum Grade {
    K1("อ.1", 3, 3),
    K2("อ.2", 4, 3),
    K3("อ.3", 5, 3),
    P1("ป.1", 6, 4),
    P2("ป.2", 7, 4),
    P3("ป.3", 8, 4),
    P4("ป.4", 9, 4),
    P5("ป.5", 10, 4),
    P6("ป.6", 11, 4),
    S1("ม.1", 12, 5),
    S2("ม.2", 13, 5),
    S3("ม.3", 14, 5),
    S4("ม.4", 15, 5),
    S5("ม.5", 16, 5),
    S6("ม.6", 17, 5),
    V1("ปวช.1", 15, 6),
    V2("ปวช.2", 16, 6),
    V3("ปวช.3", 17, 6);

    private final String code;
    private final int usualAge;
    private final int yearsLate;

    Grade(String code, int usualAge, int yearsLate) {
        this.code = code;
        this.usualAge = usualAge;
        this.yearsLate = yearsLate;
    }

    /** As files write it, such as {@code ป.1}. */
    public String code() {
        return code;
    }

    public int usualAge() {
        return usualAge;
    }

    /** One year early is usual enough; repeating and late starting go further the higher the level. */
    public boolean fitsAge(int years) {
        return years >= usualAge - 1 && years <= usualAge + yearsLate;
    }

    /** By its code, with or without the dot. */
    public static Optional<Grade> of(String text) {
        var wanted = bare(text);
        return Arrays.stream(values())
                .filter(grade -> bare(grade.code).equals(wanted))
                .findFirst();
    }

    private static String bare(String text) {
        return text.replace(".", "").replace(" ", "");
    }
}
