package org.khet.rules.text;

/** Characters to UTF-8 without a string in between. */
public final class Utf8 {
    /** Bytes that one {@code char} may take. */
    public static final int MOST = 3;

    private Utf8() {}

    /** Writes to {@code out} from {@code at} on, where there must be room; returns the new end. Half a pair becomes a question mark. */
    public static int write(char[] text, int from, int to, byte[] out, int at) {
        int w = at;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < 0x80) {
                out[w++] = (byte) c;
            } else if (c < 0x800) {
                out[w++] = (byte) (0xC0 | c >> 6);
                out[w++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                out[w++] = (byte) (0xE0 | c >> 12);
                out[w++] = (byte) (0x80 | c >> 6 & 0x3F);
                out[w++] = (byte) (0x80 | c & 0x3F);
            } else if (i + 1 < to && Character.isSurrogatePair(c, text[i + 1])) {
                int point = Character.toCodePoint(c, text[++i]);
                out[w++] = (byte) (0xF0 | point >> 18);
                out[w++] = (byte) (0x80 | point >> 12 & 0x3F);
                out[w++] = (byte) (0x80 | point >> 6 & 0x3F);
                out[w++] = (byte) (0x80 | point & 0x3F);
            } else {
                out[w++] = '?';
            }
        }
        return w;
    }
}
