package org.khet.workbooks;

import java.util.Arrays;

/** Bytes put aside in memory, where there are no files: no more than a page of a browser may well have. */
final class MemoryScratch implements Scratch {
    private static final int MOST = 200 << 20;

    private byte[] bytes = new byte[1 << 14];
    private int filled;

    @Override
    public long size() {
        return filled;
    }

    /** @throws IllegalStateException where it becomes too much: the file is then read by who has a disk */
    @Override
    public void write(byte[] from, int at, int length) {
        if (length > MOST - filled) {
            throw new IllegalStateException("the workbook is too large to be read here");
        }
        if (filled + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(filled + length, Math.min(MOST, bytes.length * 2)));
        }
        System.arraycopy(from, at, bytes, filled, length);
        filled += length;
    }

    @Override
    public int read(long at, byte[] into, int length) {
        int count = (int) Math.max(0, Math.min(length, filled - at));
        if (count > 0) {
            System.arraycopy(bytes, (int) at, into, 0, count);
        }
        return count;
    }

    @Override
    public void close() {
        bytes = new byte[0];
        filled = 0;
    }
}
