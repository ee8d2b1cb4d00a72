package org.khet.workbooks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes put aside: in memory while they are few, then in a file that loses its name as soon as it is open, so that nothing of
 * a school's data stays behind whatever happens.
 */
final class FileScratch implements Scratch {
    private static final int IN_MEMORY = 4 << 20;

    private final Path folder;
    private byte[] tail = new byte[1 << 14];
    private int filled;
    private long written;
    private @Nullable FileChannel file;

    FileScratch(Path folder) {
        this.folder = folder;
    }

    @Override
    public long size() {
        return written + filled;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (filled + length > tail.length) {
            grow(length);
        }
        System.arraycopy(bytes, from, tail, filled, length);
        filled += length;
    }

    private void grow(int length) throws IOException {
        if (filled + length <= IN_MEMORY) {
            tail = Arrays.copyOf(tail, Math.max(tail.length * 2, filled + length));
            return;
        }
        spill();
        if (length > tail.length) {
            tail = new byte[length];
        }
    }

    private void spill() throws IOException {
        FileChannel out = file == null ? create() : file;
        file = out;
        ByteBuffer bytes = ByteBuffer.wrap(tail, 0, filled);
        while (bytes.hasRemaining()) {
            written += out.write(bytes, written);
        }
        filled = 0;
    }

    private FileChannel create() throws IOException {
        Files.createDirectories(folder);
        Path named = Files.createTempFile(folder, "khet-sheet-", ".part");
        FileChannel out = FileChannel.open(
                named, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        Files.deleteIfExists(named);
        return out;
    }

    @Override
    public int read(long at, byte[] into, int length) throws IOException {
        if (at >= written) {
            int from = (int) (at - written);
            int count = Math.max(0, Math.min(length, filled - from));
            System.arraycopy(tail, from, into, 0, count);
            return count;
        }
        FileChannel in = file;
        if (in == null) {
            throw new IllegalStateException("bytes were written to no file");
        }
        return Math.max(0, in.read(ByteBuffer.wrap(into, 0, (int) Math.min(length, written - at)), at));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
