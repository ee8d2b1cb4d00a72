package org.khet.rules.reading;

/** Cells that a spreadsheet would calculate, or worse: an export must never hand them on. */
final class Formula {
    private Formula() {}

    /** Whether it is worth looking at the cell at all. By comparisons, not by a mask of 64 bits: in a browser a long is an object. */
    static boolean mayBegin(byte first) {
        return first >= 0
                && (first <= '-'
                        ? first == '-' || first == '+' || first == ' ' || first == '\t'
                        : first == '=' || first == '@');
    }

    /** {@code =…} always; {@code +…}, {@code -…} and {@code @…} only with a sign of calling something: {@code -} means "nothing" here. */
    static boolean in(byte[] b, int from, int to) {
        int i = from;
        while (i < to && (b[i] == ' ' || b[i] == '\t')) {
            i++;
        }
        if (i == to || b[i] == '=') {
            return i < to;
        }
        return (b[i] == '+' || b[i] == '-' || b[i] == '@') && calls(b, i + 1, to);
    }

    private static boolean calls(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == '(' || b[i] == '|' || b[i] == '!' || b[i] == '=') {
                return true;
            }
        }
        return false;
    }
}
