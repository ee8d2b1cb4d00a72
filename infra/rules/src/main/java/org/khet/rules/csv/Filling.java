package org.khet.rules.csv;

import java.io.IOException;
import java.io.InputStream;

/** Reads as much as there is room for; by hand, because the browser's {@code InputStream.readNBytes} does not end when it is full. */
public final class Filling {
    private Filling() {}

    /** Returns how many bytes were read to {@code b} from {@code at} on: all there is room for, or all that were left. */
    public static int fill(InputStream in, byte[] b, int at) throws IOException {
        int end = at;
        while (end < b.length) {
            int read = in.read(b, end, b.length - end);
            if (read < 0) {
                break;
            }
            end += read;
        }
        return end - at;
    }
}
