package org.khet.rules.text;

/** Personal values made fit to be shown: enough to recognise one's own pupil, too little to find a stranger. */
public final class Masking {
    private Masking() {}

    /** {@code 1103700123457} → {@code 1-xxxx-xxxxx-45-7}; a G-code → {@code Gxxxxxxxxx123}; anything else by {@link #mask}. */
    public static String maskId(String id) {
        return switch (ThaiId.kind(id)) {
            case THAI -> id.charAt(0) + "-xxxx-xxxxx-" + id.substring(10, 12) + "-" + id.charAt(12);
            case G_CODE -> "Gxxxxxxxxx" + id.substring(10);
            case DAMAGED -> id;
            case OTHER -> mask(id);
        };
    }

    /** The first character, the rest as one mark: {@code สมชาย} → {@code ส…}. */
    public static String mask(String value) {
        return value.length() <= 1 ? value : value.substring(0, value.offsetByCodePoints(0, 1)) + "…";
    }
}
