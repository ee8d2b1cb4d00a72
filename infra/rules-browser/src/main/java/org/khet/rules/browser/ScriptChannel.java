package org.khet.rules.browser;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file that JavaScript reads for us, from any place of it. */
final class ScriptChannel implements SeekableByteChannel {
    private static final int MOST = 1 << 16;

    private final ReadBytes reading;
    private final double size;
    private final byte[] bytes = new byte[MOST];
    private long position;

    ScriptChannel(ReadBytes reading, double size) {
        this.reading = reading;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) {
        int count = reading.read(position, bytes, 0, Math.min(MOST, into.remaining()));
        into.put(bytes, 0, count);
        position += count;
        return count == 0 ? -1 : count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long place) {
        position = place;
        return this;
    }

    @Override
    public long size() {
        return (long) size;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException("a school's file is only read");
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new UnsupportedOperationException("a school's file is only read");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
