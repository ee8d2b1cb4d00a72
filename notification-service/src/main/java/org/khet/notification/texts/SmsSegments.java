package org.khet.notification.texts;

/** Counts what a provider charges: texts with Thai letters go out in UCS-2, 70 characters, then 67 a part. */
public final class SmsSegments {

    private static final int SINGLE_UCS2 = 70;
    private static final int PART_UCS2 = 67;
    private static final int SINGLE_GSM = 160;
    private static final int PART_GSM = 153;

    /** GSM 03.38's basic letters; those of its second table count twice. */
    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
                    + "abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENDED = "^{}\\[~]|€";

    /** How many parts a text takes; an empty one takes one. */
    public static int count(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (BASIC.indexOf(at) >= 0) {
                septets++;
            } else if (EXTENDED.indexOf(at) >= 0) {
                septets += 2;
            } else {
                return parts(text.length(), SINGLE_UCS2, PART_UCS2);
            }
        }
        return parts(septets, SINGLE_GSM, PART_GSM);
    }

    private static int parts(int length, int single, int part) {
        return length <= single ? 1 : (length + part - 1) / part;
    }

    private SmsSegments() {}
}
