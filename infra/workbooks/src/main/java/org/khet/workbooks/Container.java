package org.khet.workbooks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** The file as a package of parts; refused here where it is no .xlsx workbook. */
final class Container {
    private static final int ZIP = 0x04034b50;
    private static final int EMPTY_ZIP = 0x06054b50;
    private static final long OLE = 0xE11AB1A1E011CFD0L;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 1 << 16;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final ZipDirectory directory;
    private final Bounds bounds;
    private final long[] unpacked = new long[1];

    Container(SeekableByteChannel file, Bounds bounds) throws IOException {
        this.bounds = bounds;
        ByteBuffer head = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        file.position(0);
        while (head.hasRemaining() && file.read(head) >= 0) {
            // Until it is full or the file ends.
        }
        head.flip();
        if (head.limit() >= 8 && head.getLong(0) == OLE) {
            throw ole(file, head);
        }
        if (head.limit() < 4 || head.getInt(0) != ZIP && head.getInt(0) != EMPTY_ZIP) {
            throw WorkbookFaults.damaged();
        }
        directory = new ZipDirectory(file, bounds);
        if (directory.find(CONTENT_TYPES) == null) {
            throw directory.find("mimetype") == null
                    ? WorkbookFaults.compressed()
                    : WorkbookFaults.otherKind("OpenDocument (.ods)");
        }
    }

    /** Whether the file begins as something that is opened here, if only to be refused by its right name. */
    static boolean begins(byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        return head.length >= 4 && (bytes.getInt(0) == ZIP || bytes.getInt(0) == EMPTY_ZIP)
                || head.length >= 8 && bytes.getLong(0) == OLE;
    }

    boolean has(String part) {
        return directory.find(part) != null;
    }

    /** @throws org.khet.rules.reading.FileRefusedException where there is no such part */
    InputStream open(String part) throws IOException {
        InputStream found = find(part);
        if (found == null) {
            throw WorkbookFaults.damaged();
        }
        return found;
    }

    @Nullable
    InputStream find(String part) throws IOException {
        ZipDirectory.Entry entry = directory.find(part);
        if (entry == null) {
            return null;
        }
        InputStream packed = directory.packed(entry);
        InputStream unpacking = switch (entry.method()) {
            case STORED -> packed;
            case DEFLATED -> new Unpacking(packed);
            default -> throw WorkbookFaults.damaged();
        };
        return new BufferedInputStream(new PartStream(unpacking, entry, bounds, unpacked), BUFFER);
    }

    InputStream contentTypes() throws IOException {
        return open(CONTENT_TYPES);
    }

    /** Excel before 2007, and any workbook with a password, are the same container with other streams in it. */
    private static RuntimeException ole(SeekableByteChannel file, ByteBuffer head) throws IOException {
        if (head.limit() < 512) {
            return WorkbookFaults.truncated();
        }
        int sector = 1 << Math.min(12, head.getShort(30));
        long at = (head.getInt(48) + 1L) * sector;
        ByteBuffer names = ByteBuffer.allocate(sector);
        if (at >= 0 && at < file.size()) {
            file.position(at);
            while (names.hasRemaining() && file.read(names) >= 0) {
                // Until the sector is read or the file ends.
            }
        }
        String text = new String(names.array(), StandardCharsets.UTF_16LE);
        return text.contains("EncryptedPackage")
                ? WorkbookFaults.encrypted()
                : WorkbookFaults.otherKind("Excel 97-2003 (.xls)");
    }

    /** Gives the inflater's memory, which the collector does not see, back at once. */
    private static final class Unpacking extends InflaterInputStream {
        Unpacking(InputStream packed) {
            super(packed, new Inflater(true), BUFFER);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
