package org.khet.demo.pupils;

/**
 * Identity numbers right by rule that belong to nobody: no province has the number 99, so the registrar never gave one
 * out that begins so.
 */
public final class CitizenIds {
    /** Born after 1984 and told in time, in a province that does not exist. */
    private static final String NOBODY = "199";

    private static final long SPAN = 1_000_000_000L;

    /** Prime to the span, so that every index gives another number, and neighbours look unlike. */
    private static final long STRIDE = 387_420_489L;

    private CitizenIds() {}

    /** Thirteen digits; other for every other index. */
    public static String thai(long index) {
        return checked(NOBODY + String.format("%09d", Math.floorMod(index * STRIDE + 57, SPAN)));
    }

    /** A G-code, as a child without registration has. */
    public static String gCode(long index) {
        return "G99" + String.format("%010d", Math.floorMod(index * STRIDE + 91, SPAN));
    }

    /** Twelve digits with the thirteenth that fits them: 11 less the weighted sum by 11, its last digit. */
    public static String checked(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (13 - i) * (twelve.charAt(i) - '0');
        }
        return twelve + (11 - sum % 11) % 10;
    }
}
