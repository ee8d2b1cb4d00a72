package org.khet.rules.checking;

/**
 * Numbers as cells hold them: digits, one sign, one point; thousands' commas are left out before. Nearly all fit in an int, and
 * are kept in one: in a browser a long is an object, and there would be several for each digit.
 */
final class Numbers {
    /** Fits in a long, and its digits in a double. */
    private static final int MOST_DIGITS = 15;

    private static final int MOST_OF_AN_INT = 9;
    private static final int[] INT_TENS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private boolean readable;
    private boolean small;
    private int few;
    private long many;
    private int places;

    /** Afterwards {@link #readable}, and the number is its digits, few or many, over 10^places. */
    void read(char[] text, int from, int to) {
        int i = from;
        boolean negative = i < to && text[i] == '-';
        i += negative ? 1 : 0;
        few = 0;
        many = 0;
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
                digit(c - '0', count);
                places += point ? 1 : 0;
            } else {
                return;
            }
        }
        readable = count > 0;
        small = count <= MOST_OF_AN_INT;
        few = negative ? -few : few;
        many = negative && !small ? -many : many;
    }

    private void digit(int digit, int count) {
        if (count <= MOST_OF_AN_INT) {
            few = few * 10 + digit;
        } else {
            many = (count == MOST_OF_AN_INT + 1 ? few : many) * 10 + digit;
        }
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
        return readable && (small ? few % INT_TENS[places] == 0 : many % (long) TENS[places] == 0);
    }

    /** Whether {@link #few} tells it too. */
    boolean small() {
        return small;
    }

    int few() {
        return few / INT_TENS[places];
    }

    long integer() {
        return small ? few() : many / (long) TENS[places];
    }

    double decimal() {
        return small ? few / TENS[places] : many / TENS[places];
    }
}
