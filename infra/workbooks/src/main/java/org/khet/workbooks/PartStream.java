package org.khet.workbooks;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * A part as it unpacks, watched: how much there is of it in all and for what was packed, how far its tags stand apart (a
 * value that never ends would fill the memory), and whether it is what was packed.
 */
final class PartStream extends InputStream {
    private static final int TAG = '<';

    private final InputStream unpacking;
    private final ZipDirectory.Entry entry;
    private final Bounds bounds;
    private final long[] unpackedInAll;
    private final CRC32 crc = new CRC32();
    private long unpacked;
    private long sinceTag;

    PartStream(InputStream unpacking, ZipDirectory.Entry entry, Bounds bounds, long[] unpackedInAll) {
        this.unpacking = unpacking;
        this.entry = entry;
        this.bounds = bounds;
        this.unpackedInAll = unpackedInAll;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = packed(into, offset, length);
        if (read < 0) {
            if (crc.getValue() != entry.crc()) {
                throw WorkbookFaults.damaged();
            }
            return -1;
        }
        crc.update(into, offset, read);
        unpacked += read;
        unpackedInAll[0] += read;
        if (unpackedInAll[0] > bounds.unpacked()
                || unpacked > bounds.freely() && unpacked / Math.max(1, entry.packed()) > bounds.ratio()) {
            throw WorkbookFaults.bomb();
        }
        watchTags(into, offset, offset + read);
        return read;
    }

    private int packed(byte[] into, int offset, int length) throws IOException {
        try {
            return unpacking.read(into, offset, length);
        } catch (EOFException e) {
            throw WorkbookFaults.damaged();
        }
    }

    private void watchTags(byte[] b, int from, int to) {
        int last = to - 1;
        while (last >= from && b[last] != TAG) {
            last--;
        }
        if (last < from) {
            sinceTag += to - from;
        } else {
            int first = from;
            while (b[first] != TAG) {
                first++;
            }
            sinceTag = sinceTag + first - from > bounds.apart() ? bounds.apart() + 1L : to - last;
        }
        if (sinceTag > bounds.apart()) {
            throw WorkbookFaults.bomb();
        }
    }

    @Override
    public void close() throws IOException {
        unpacking.close();
    }
}
