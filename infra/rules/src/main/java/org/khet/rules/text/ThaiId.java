package org.khet.rules.text;

/**
 * Citizen IDs and the numbers that stand for them.
 *
 * <p>A citizen ID is 13 digits, the last being {@code (11 − Σ d[i]·(13−i) mod 11) mod 10} over the first twelve. A G-code,
 * for pupils without registration, is the letter G and 12 digits without a check digit.
 */
public final class ThaiId {
    /** What a cell in the ID column is. */
    public enum Kind {
        THAI,
        G_CODE,
        /** A spreadsheet has rounded it ({@code 1.23E+12}): the number is gone. */
        DAMAGED,
        OTHER
    }

    private static final int LENGTH = 13;

    private ThaiId() {}

    public static boolean valid(CharSequence id) {
        char[] chars = id.toString().toCharArray();
        return valid(chars, 0, chars.length);
    }

    public static boolean valid(char[] text, int from, int to) {
        if (to - from != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = text[from + i] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += i < LENGTH - 1 ? (LENGTH - i) * digit : 0;
        }
        return text[to - 1] - '0' == (11 - sum % 11) % 10;
    }

    /** The kind by form alone; {@link #valid} tells whether a THAI one can exist. */
    public static Kind kind(CharSequence id) {
        if (id.length() == LENGTH && digits(id, 1)) {
            char first = id.charAt(0);
            return first == 'G' ? Kind.G_CODE : first >= '0' && first <= '9' ? Kind.THAI : Kind.OTHER;
        }
        return damaged(id) ? Kind.DAMAGED : Kind.OTHER;
    }

    private static boolean damaged(CharSequence id) {
        int e = 0;
        while (e < id.length() && id.charAt(e) != 'E' && id.charAt(e) != 'e') {
            char c = id.charAt(e++);
            if ((c < '0' || c > '9') && c != '.') {
                return false;
            }
        }
        int exponent = e + 1 < id.length() && id.charAt(e + 1) == '+' ? e + 2 : e + 1;
        return e > 0 && exponent < id.length() && digits(id, exponent);
    }

    private static boolean digits(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
