package org.khet.rules.checking;

/** Numbers as cells hold them: digits, one sign, one point; thousands' commas are left out before. */
final class Numbers {
    /** Fits in a long, and its digits in a double. */
    private static final int MOST_DIGITS = 15;

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private boolean readable;
    private long digits;
    private int places;

    /** Afterwards {@link #readable}, and the number is {@code digits / 10^places}. */
    void read(char[] text, int from, int to) {
        int i = from;
        boolean negative = i < to && text[i] == '-';
        i += negative ? 1 : 0;
        digits = 0;
        places = 0;
        int count = 0;
        boolean point = false;
        readable = false;
        for (; i < to; i++) {
            char c = text[i];
            if (c == '.' && !point && count > 0 && i + 1 < to) {
                point = true;
            } else if (c == ',' && !point && count > 0 && threeFollow(text, i, to)) {
                continue;
            } else if (c >= '0' && c <= '9' && ++count <= MOST_DIGITS) {
                digits = digits * 10 + c - '0';
                places += point ? 1 : 0;
            } else {
                return;
            }
        }
        readable = count > 0;
        digits = negative ? -digits : digits;
    }

    private static boolean threeFollow(char[] text, int comma, int to) {
        int i = comma + 1;
        while (i < to && text[i] >= '0' && text[i] <= '9') {
            i++;
        }
        return i - comma == 4;
    }

    boolean readable() {
        return readable;
    }

    /** A spreadsheet writes 12 as 12.0 at times. */
    boolean whole() {
        return readable && digits % (long) TENS[places] == 0;
    }

    long integer() {
        return digits / (long) TENS[places];
    }

    double decimal() {
        return digits / TENS[places];
    }
}
