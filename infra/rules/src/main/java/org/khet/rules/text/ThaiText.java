package org.khet.rules.text;

/** Repairs that keep the meaning and let equal things be equal; the text as it stood is kept beside by those who need it. */
public final class ThaiText {
    private static final char SARA_AA = '\u0E32';
    private static final char SARA_AM = '\u0E33';
    private static final char NIKHAHIT = '\u0E4D';

    private ThaiText() {}

    /** In place; returns the new end. Sara am made whole, unseen characters dropped, blanks at both ends cut. */
    public static int tidy(char[] text, int from, int to) {
        int end = from;
        while (end < to && plain(text[end])) {
            end++;
        }
        for (int i = end; i < to; i++) {
            char c = text[i];
            if (c == SARA_AA && end > from && joinsSaraAm(text, from, end)) {
                end = joinSaraAm(text, end);
            } else if (!unseen(c) && (end > from || !blank(c))) {
                text[end++] = c == '\u00A0' || c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
            }
        }
        while (end > from && text[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    /** Neither blank nor unseen, nor the first half of a sara am: most characters of most cells. */
    private static boolean plain(char c) {
        return c > ' ' && c < 0x7F || c >= '\u0E01' && c <= '\u0E5B' && c != NIKHAHIT;
    }

    public static String tidy(String text) {
        char[] chars = text.toCharArray();
        return new String(chars, 0, tidy(chars, 0, chars.length));
    }

    /** In place: ๐–๙ become 0–9. */
    public static void arabicDigits(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] >= '๐' && text[i] <= '๙') {
                text[i] = (char) (text[i] - '๐' + '0');
            }
        }
    }

    public static boolean thai(char c) {
        return c >= '\u0E01' && c <= '\u0E5B';
    }

    /** NFC does not join U+0E4D U+0E32; a tone mark may stand between them (น้ํา is written น U+0E4D tone U+0E32 too). */
    private static boolean joinsSaraAm(char[] text, int from, int end) {
        return text[end - 1] == NIKHAHIT || end - 2 >= from && tone(text[end - 1]) && text[end - 2] == NIKHAHIT;
    }

    private static int joinSaraAm(char[] text, int end) {
        if (text[end - 1] == NIKHAHIT) {
            text[end - 1] = SARA_AM;
            return end;
        }
        text[end - 2] = text[end - 1];
        text[end - 1] = SARA_AM;
        return end;
    }

    private static boolean tone(char c) {
        return c >= '\u0E48' && c <= '\u0E4B';
    }

    private static boolean unseen(char c) {
        return c >= '\u200B' && c <= '\u200D' || c == '\uFEFF' || c == '\u2060';
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\t' || c == '\n' || c == '\r';
    }
}
