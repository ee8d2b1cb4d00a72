package org.khet.workbooks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of parts at the end of a ZIP (PKWARE APPNOTE 4.3.12 to 4.3.16). Read by hand, as the usual readers either want
 * the whole file in memory or believe how many parts it says it has.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int MOST_COMMENT = 0xFFFF;
    private static final int MOST_DIRECTORY = 1 << 20;
    private static final int ENCRYPTED_FLAG = 1;
    private static final long IN_EXTRA = 0xFFFF_FFFFL;

    private final SeekableByteChannel file;
    private final Bounds bounds;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** One part: {@code at} is where its local header stands. */
    record Entry(String name, int method, long crc, long packed, long unpacked, long at) {}

    ZipDirectory(SeekableByteChannel file, Bounds bounds) throws IOException {
        this.file = file;
        this.bounds = bounds;
        ByteBuffer directory = directory();
        while (directory.remaining() >= CENTRAL_LENGTH && directory.getInt(directory.position()) == CENTRAL) {
            Entry entry = entry(directory);
            // Two parts of one name are read differently by different programs.
            if (entries.put(entry.name(), entry) != null) {
                throw WorkbookFaults.damaged();
            }
            if (entries.size() > bounds.parts()) {
                throw WorkbookFaults.bomb();
            }
        }
        if (directory.hasRemaining() || entries.isEmpty()) {
            throw WorkbookFaults.damaged();
        }
    }

    @Nullable
    Entry find(String name) {
        return entries.get(name.startsWith("/") ? name.substring(1) : name);
    }

    /** The part's bytes as they are packed. */
    InputStream packed(Entry entry) throws IOException {
        ByteBuffer local = read(entry.at(), LOCAL_LENGTH);
        if (local.getInt(0) != LOCAL) {
            throw WorkbookFaults.damaged();
        }
        long from = entry.at() + LOCAL_LENGTH + unsigned(local, 26) + unsigned(local, 28);
        if (from + entry.packed() > file.size()) {
            throw WorkbookFaults.damaged();
        }
        return new ChannelSlice(file, from, from + entry.packed());
    }

    private ByteBuffer directory() throws IOException {
        int length = (int) Math.min(file.size(), END_LENGTH + MOST_COMMENT);
        ByteBuffer tail = read(file.size() - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_LENGTH + unsigned(tail, at + 20) <= length) {
                long size = tail.getInt(at + 12) & IN_EXTRA;
                long from = tail.getInt(at + 16) & IN_EXTRA;
                if (size == IN_EXTRA || from == IN_EXTRA || unsigned(tail, at + 10) == 0xFFFF) {
                    return directory64(file.size() - length + at - LOCATOR_LENGTH);
                }
                return directory(from, size);
            }
        }
        throw WorkbookFaults.truncated();
    }

    private ByteBuffer directory64(long locatorAt) throws IOException {
        ByteBuffer locator = read(locatorAt, LOCATOR_LENGTH);
        if (locator.getInt(0) != LOCATOR_64) {
            throw WorkbookFaults.damaged();
        }
        ByteBuffer end = read(locator.getLong(8), 56);
        if (end.getInt(0) != END_64) {
            throw WorkbookFaults.damaged();
        }
        return directory(end.getLong(48), end.getLong(40));
    }

    private ByteBuffer directory(long from, long size) throws IOException {
        if (size > MOST_DIRECTORY) {
            throw WorkbookFaults.bomb();
        }
        return read(from, (int) size);
    }

    private Entry entry(ByteBuffer b) {
        int at = b.position();
        int nameLength = unsigned(b, at + 28);
        int extraLength = unsigned(b, at + 30);
        int next = at + CENTRAL_LENGTH + nameLength + extraLength + unsigned(b, at + 32);
        if (next > b.limit()) {
            throw WorkbookFaults.damaged();
        }
        if ((unsigned(b, at + 8) & ENCRYPTED_FLAG) != 0) {
            throw WorkbookFaults.encrypted();
        }
        byte[] name = new byte[nameLength];
        b.get(at + CENTRAL_LENGTH, name);
        long[] sizes = {
            b.getInt(at + 24) & IN_EXTRA, b.getInt(at + 20) & IN_EXTRA, b.getInt(at + 42) & IN_EXTRA,
        };
        int extra = at + CENTRAL_LENGTH + nameLength;
        fromExtra(b, extra, extra + extraLength, sizes);
        b.position(next);
        if (sizes[0] > bounds.unpacked()) {
            throw WorkbookFaults.bomb();
        }
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                unsigned(b, at + 10),
                b.getInt(at + 16) & IN_EXTRA,
                sizes[1],
                sizes[0],
                sizes[2]);
    }

    /** Sizes too large for 32 bits stand in an extra field, in this order, only those that are. */
    private static void fromExtra(ByteBuffer b, int from, int to, long[] sizes) {
        for (int at = from; at + 4 <= to; at += 4 + unsigned(b, at + 2)) {
            if (unsigned(b, at) == 1) {
                int value = at + 4;
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == IN_EXTRA && value + 8 <= to) {
                        sizes[i] = b.getLong(value);
                        value += 8;
                    }
                }
            }
        }
    }

    private ByteBuffer read(long at, int length) throws IOException {
        if (at < 0 || at + length > file.size()) {
            throw WorkbookFaults.truncated();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(at);
        while (bytes.hasRemaining()) {
            if (file.read(bytes) < 0) {
                throw WorkbookFaults.truncated();
            }
        }
        return bytes.flip();
    }

    private static int unsigned(ByteBuffer b, int at) {
        return b.getShort(at) & 0xFFFF;
    }
}
