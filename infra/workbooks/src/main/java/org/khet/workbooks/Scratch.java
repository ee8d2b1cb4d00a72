package org.khet.workbooks;

import java.io.Closeable;
import java.io.IOException;

/** Where bytes are put aside, to be read again from any place. */
interface Scratch extends Closeable {
    long size();

    void write(byte[] bytes, int from, int length) throws IOException;

    /** Reads up to {@code length} bytes from {@code at} on; the count read, 0 at the end. */
    int read(long at, byte[] into, int length) throws IOException;

    /** Makes as many as are needed for one workbook. */
    @FunctionalInterface
    interface Making {
        Scratch make();
    }
}
