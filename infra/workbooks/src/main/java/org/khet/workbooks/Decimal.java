package org.khet.workbooks;

import org.jspecify.annotations.Nullable;

/**
 * A number as a cell holds it: {@code digits} times ten to the minus {@code scale}. Written by hand, as the JDK's own would make a fifth of
 * the browser's script.
 *
 * @param digits without leading zeros; empty for zero
 */
record Decimal(boolean negative, String digits, int scale) {
    /** No double has an exponent beyond: what makes a number from {@code 1e99999999} must not be computed. */
    private static final int LARGEST_EXPONENT = 400;

    /** Null where the text is no number, or none that a double can be. */
    static @Nullable Decimal of(String raw) {
        String text = raw.strip();
        int at = 0;
        boolean negative = text.startsWith("-");
        if (negative || text.startsWith("+")) {
            at++;
        }
        StringBuilder digits = new StringBuilder();
        int scale = 0;
        int seen = 0;
        boolean point = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '.' && !point) {
                point = true;
            } else if (c >= '0' && c <= '9') {
                seen++;
                scale += point ? 1 : 0;
                if (c != '0' || !digits.isEmpty()) {
                    digits.append(c);
                }
            } else {
                break;
            }
        }
        if (seen == 0) {
            return null;
        }
        int exponent = 0;
        if (at < text.length()) {
            exponent = exponent(text, at);
            if (Math.abs(exponent) > LARGEST_EXPONENT || Double.isInfinite(Double.parseDouble(text))) {
                return null;
            }
        }
        return new Decimal(negative, digits.toString(), scale - exponent);
    }

    /** More than any number has where it is none. */
    private static int exponent(String text, int from) {
        char mark = text.charAt(from);
        int at = from + 1;
        boolean negative = at < text.length() && text.charAt(at) == '-';
        if (negative || at < text.length() && text.charAt(at) == '+') {
            at++;
        }
        if (mark != 'e' && mark != 'E' || at == text.length() || text.length() - at > 6) {
            return Integer.MAX_VALUE;
        }
        int exponent = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return Integer.MAX_VALUE;
            }
            exponent = exponent * 10 + c - '0';
        }
        return negative ? -exponent : exponent;
    }

    /** With so many digits at most, half a unit of the last one rounded away from zero; none of them a trailing zero. */
    Decimal rounded(int most) {
        String kept = digits;
        int keptScale = scale;
        if (kept.length() > most) {
            boolean up = kept.charAt(most) >= '5';
            keptScale -= kept.length() - most;
            kept = up ? oneMore(kept.substring(0, most)) : kept.substring(0, most);
        }
        int end = kept.length();
        while (end > 0 && kept.charAt(end - 1) == '0') {
            end--;
        }
        return new Decimal(negative, kept.substring(0, end), keptScale - (kept.length() - end));
    }

    private static String oneMore(String digits) {
        StringBuilder more = new StringBuilder(digits);
        int at = more.length() - 1;
        while (at >= 0 && more.charAt(at) == '9') {
            more.setCharAt(at--, '0');
        }
        if (at < 0) {
            return more.insert(0, '1').toString();
        }
        more.setCharAt(at, (char) (more.charAt(at) + 1));
        return more.toString();
    }

    boolean isZero() {
        return digits.isEmpty();
    }

    /** The exponent of its first digit: 0 for 1 to 9. */
    int magnitude() {
        return digits.length() - scale - 1;
    }

    /** Without exponent; not for numbers of thousands of digits. */
    String plain() {
        String unsigned;
        if (scale <= 0) {
            unsigned = digits + "0".repeat(-scale);
        } else if (digits.length() > scale) {
            unsigned = digits.substring(0, digits.length() - scale) + "." + digits.substring(digits.length() - scale);
        } else {
            unsigned = "0." + "0".repeat(scale - digits.length()) + digits;
        }
        return negative ? "-" + unsigned : unsigned;
    }

    /** With an exponent, one digit before the point: {@code 1.5E-12}. */
    String scientific() {
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        int magnitude = magnitude();
        return (negative ? "-" : "") + digits.charAt(0) + fraction + "E" + (magnitude > 0 ? "+" : "") + magnitude;
    }
}
