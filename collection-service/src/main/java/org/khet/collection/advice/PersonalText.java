package org.khet.collection.advice;

import java.util.regex.Pattern;

/** Recognises what names a person by a number or an address; a name among other words no program knows. */
final class PersonalText {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]");

    /** Citizen IDs, G codes and Thai telephone numbers, however they are spaced. */
    private static final Pattern NUMBER = Pattern.compile("[Gg]?\\d{12,13}|0[2-9]\\d{7,8}");

    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    static boolean isIn(String text) {
        var digits = new StringBuilder();
        text.codePoints().forEach(point -> {
            var digit = Character.digit(point, 10);
            digits.appendCodePoint(digit >= 0 ? '0' + digit : point);
        });
        return MAIL.matcher(digits).find()
                || NUMBER.matcher(SEPARATORS.matcher(digits).replaceAll("")).find();
    }

    private PersonalText() {}
}
