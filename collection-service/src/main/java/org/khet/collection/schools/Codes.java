package org.khet.collection.schools;

import java.util.regex.Pattern;

/** How the codes of schools and areas are written. */
final class Codes {

    static final Pattern SMIS = Pattern.compile("[0-9]{8}");
    static final Pattern MINISTRY = Pattern.compile("[0-9]{10}");
    static final Pattern OBEC = Pattern.compile("[0-9]{6}");

    /** 4 digits for a primary area, 6 for a secondary one, 8 where a system pads them. */
    static final Pattern AREA = Pattern.compile("[0-9]{4}|[0-9]{6}|[0-9]{8}");

    private static final int LONGEST_SHOWN = 20;

    /** A code from outside as it may be repeated in an answer: nothing but digits and letters, and not long. */
    static String shown(String code) {
        var plain = code.replaceAll("[^\\p{L}\\p{N}]", "?");
        return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "…";
    }

    private Codes() {}
}
