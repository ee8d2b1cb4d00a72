package org.khet.workbooks;

import java.util.Locale;

/**
 * As much of a cell's format as changes what its number says.
 *
 * @param zeros digits a whole number is filled up to, as {@code 00000} does with a student number; 0 where it is not
 */
record NumberFormat(Kind kind, int zeros) {
    static final NumberFormat GENERAL = new NumberFormat(Kind.NUMBER, 0);

    private static final int MOST_ZEROS = 20;

    /** What a number stands for. */
    enum Kind {
        NUMBER,
        DATE,
        /** What Excel makes of {@code 12/3}, be it a house number. */
        DAY_MONTH,
        /** What Excel makes of {@code 3/55}. */
        MONTH_YEAR,
        TIME,
        DATE_TIME
    }

    /** Formats that Excel knows by number alone (ECMA-376 part 1, 18.8.30, with those of Thai Excel). */
    static NumberFormat builtIn(int id) {
        return switch (id) {
            case 14, 15, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72 -> new NumberFormat(Kind.DATE, 0);
            case 16, 73 -> new NumberFormat(Kind.DAY_MONTH, 0);
            case 17, 74 -> new NumberFormat(Kind.MONTH_YEAR, 0);
            case 22, 77 -> new NumberFormat(Kind.DATE_TIME, 0);
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56, 75, 76, 78, 79, 80 ->
                new NumberFormat(Kind.TIME, 0);
            case 81 -> new NumberFormat(Kind.DATE, 0);
            default -> GENERAL;
        };
    }

    /** Of a format as it is written, such as {@code [$-107041E]d mmm yyyy} or {@code 0000000000000}. */
    static NumberFormat of(String code) {
        String first = code.indexOf(';') < 0 ? code : code.substring(0, code.indexOf(';'));
        if (!first.isEmpty() && first.length() <= MOST_ZEROS && only("0", first)) {
            return new NumberFormat(Kind.NUMBER, first.length());
        }
        String letters = lettersOf(first).toLowerCase(Locale.ROOT);
        if (letters.contains("general")) {
            return GENERAL;
        }
        boolean time = letters.contains("h") || letters.contains("s");
        // M is the month beside a day or a year, and minutes beside hours. B is the year of the Buddhist era.
        boolean date = letters.contains("y")
                || letters.contains("d")
                || letters.contains("b")
                || !time && letters.contains("m")
                || letters.contains("ว")
                || letters.contains("ป");
        if (date) {
            return new NumberFormat(time ? Kind.DATE_TIME : dateKind(letters), 0);
        }
        return time ? new NumberFormat(Kind.TIME, 0) : GENERAL;
    }

    /** Where year or day is not even shown, it was not typed either. */
    private static Kind dateKind(String letters) {
        boolean year = letters.contains("y") || letters.contains("b") || letters.contains("ป");
        boolean day = letters.contains("d") || letters.contains("ว");
        boolean month = letters.contains("m") || letters.contains("ด");
        if (month && day && !year) {
            return Kind.DAY_MONTH;
        }
        return month && year && !day ? Kind.MONTH_YEAR : Kind.DATE;
    }

    /** Without what is quoted, escaped, or in brackets (colours, languages); hours beyond a day stay. */
    private static String lettersOf(String code) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            switch (c) {
                case '"' -> i = end(code, '"', i + 1);
                case '[' -> {
                    int end = end(code, ']', i + 1);
                    String inside = code.substring(i + 1, Math.min(end, code.length()));
                    if (!inside.isEmpty() && only("hHmMsS", inside)) {
                        letters.append('h');
                    }
                    i = end;
                }
                case '\\', '_', '*' -> i++;
                default -> letters.append(c);
            }
        }
        return letters.toString();
    }

    private static boolean only(String letters, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (letters.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int end(String code, char closing, int from) {
        int end = code.indexOf(closing, from);
        return end < 0 ? code.length() : end;
    }
}
