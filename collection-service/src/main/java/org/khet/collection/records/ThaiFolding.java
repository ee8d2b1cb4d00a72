package org.khet.collection.records;

import java.util.Arrays;

/**
 * UTF-8 with each Thai letter in one byte instead of three, so that there is half as much to deflate. Any bytes come back as they
 * were, text or not: what is no Thai letter stays as it is, a byte that would be taken for one has {@link #PLAIN} before it.
 */
final class ThaiFolding {
    /** Bytes that one may become. */
    static final int MOST = 2;

    /** Stands before a byte of its own above 0x7f. Folded, it would be U+0E7F, which is no letter. */
    private static final byte PLAIN = (byte) 0xff;

    private static final byte LEAD = (byte) 0xe0;

    /** The second bytes of U+0E00 to U+0E3F and of U+0E40 to U+0E7F. */
    private static final byte LOWER = (byte) 0xb8;

    private static final byte UPPER = (byte) 0xb9;

    private ThaiFolding() {}

    /** Writes to the beginning of {@code out}, where there must be room, and returns how many bytes. */
    static int fold(byte[] text, int start, int end, byte[] out) {
        var written = 0;
        var at = start;
        while (at < end) {
            var one = text[at];
            if (one >= 0) {
                out[written++] = one;
                at++;
            } else if (one == LEAD && at + 2 < end && isThai(text[at + 1], text[at + 2])) {
                // 0x80 to 0xbf, then 0xc0 to 0xfe.
                out[written++] = (byte) (text[at + 2] + (text[at + 1] == LOWER ? 0 : 0x40));
                at += 3;
            } else {
                out[written++] = PLAIN;
                out[written++] = one;
                at++;
            }
        }
        return written;
    }

    private static boolean isThai(byte second, byte third) {
        return third < (byte) 0xc0 && (second == LOWER || second == UPPER && third != (byte) 0xbf);
    }

    static byte[] unfolded(byte[] folded, int start, int end) {
        var out = new byte[(end - start) * 3];
        var written = 0;
        for (var at = start; at < end; at++) {
            var one = folded[at];
            if (one >= 0) {
                out[written++] = one;
            } else if (one == PLAIN) {
                out[written++] = folded[++at];
            } else {
                out[written++] = LEAD;
                out[written++] = one < (byte) 0xc0 ? LOWER : UPPER;
                out[written++] = (byte) (one & 0x3f | 0x80);
            }
        }
        return Arrays.copyOf(out, written);
    }
}
