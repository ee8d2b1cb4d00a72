package org.khet.workbooks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Bytes of a channel from one place to another. */
final class ChannelSlice extends InputStream {
    private final SeekableByteChannel file;
    private final long end;
    private long at;

    ChannelSlice(SeekableByteChannel file, long from, long end) {
        this.file = file;
        this.at = from;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (at >= end) {
            return -1;
        }
        file.position(at);
        int read = file.read(ByteBuffer.wrap(into, offset, (int) Math.min(length, end - at)));
        at += Math.max(read, 0);
        return read;
    }
}
