package org.khet.rules.csv;

import org.khet.rules.text.Windows874;

/** Bytes of one field to characters; the bytes have been found valid before, so nothing here fails. */
public final class Decoder {
    private final boolean utf8;
    private boolean lost;

    public Decoder(boolean utf8) {
        this.utf8 = utf8;
    }

    /** Whether the bytes are UTF-8 already. */
    public boolean keeps() {
        return utf8;
    }

    /** Writes to {@code out} from {@code at} on, where there must be room for one character each byte; returns the new end. */
    public int decode(byte[] b, int from, int to, boolean doubled, char[] out, int at) {
        int w = at;
        int i = from;
        while (i < to) {
            byte c = b[i++];
            if (c >= 0) {
                i += doubled && c == '"' ? 1 : 0;
                out[w++] = (char) c;
            } else if (!utf8) {
                out[w++] = Windows874.decode(c);
            } else if ((c & 0xF0) == 0xE0 && i + 1 < to) {
                char decoded = (char) ((c & 0x0F) << 12 | (b[i] & 0x3F) << 6 | b[i + 1] & 0x3F);
                lost |= decoded == Windows874.UNDEFINED;
                out[w++] = decoded;
                i += 2;
            } else if ((c & 0xE0) == 0xC0 && i < to) {
                out[w++] = (char) ((c & 0x1F) << 6 | b[i++] & 0x3F);
            } else if (i + 2 < to) {
                int point = (c & 0x07) << 18 | (b[i] & 0x3F) << 12 | (b[i + 1] & 0x3F) << 6 | b[i + 2] & 0x3F;
                i += 3;
                out[w++] = Character.highSurrogate(point);
                out[w++] = Character.lowSurrogate(point);
            } else {
                out[w++] = Windows874.UNDEFINED;
            }
        }
        return w;
    }

    /** Whether a replacement character was met since the last call: somebody lost that letter before us. */
    public boolean takeLost() {
        boolean was = lost;
        lost = false;
        return was;
    }

    public String text(byte[] b, int from, int to, boolean doubled) {
        char[] out = new char[to - from];
        return new String(out, 0, decode(b, from, to, doubled, out, 0));
    }
}
