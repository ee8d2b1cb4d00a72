package org.khet.certificates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records that a certificate covers, as a file: each cell in UTF-8 and ended by 0x1F, an absent cell the byte 0x00,
 * each row ended by 0x1E. The SHA-256 of these bytes is what the director signed.
 */
public final class CertifiedRecords {
    private static final byte ABSENT = 0;
    private static final byte END_OF_CELL = 0x1f;
    private static final byte END_OF_ROW = 0x1e;

    /** Whether a file is what a certificate speaks of. */
    public enum Fit {
        /** The certified records. */
        RECORDS,
        /** The very file that the school sent. */
        SENT_FILE,
        NONE
    }

    /**
     * @param members of a valid certificate
     * @param file read to its end, never held in memory
     */
    public static Fit fit(Map<String, ? extends @Nullable Object> members, InputStream file) throws IOException {
        var digest = Sums.digest();
        long rows = 0;
        var buffer = new byte[1 << 16];
        for (var length = file.read(buffer); length >= 0; length = file.read(buffer)) {
            digest.update(buffer, 0, length);
            for (var i = 0; i < length; i++) {
                rows += buffer[i] == END_OF_ROW ? 1 : 0;
            }
        }
        var sum = Sums.hex(digest.digest());
        if (sum.equals(members.get("recordsSha256"))) {
            return Long.valueOf(rows).equals(members.get("rows")) ? Fit.RECORDS : Fit.NONE;
        }
        return sum.equals(members.get("fileSha256")) ? Fit.SENT_FILE : Fit.NONE;
    }

    /** One row as it stands in the file. */
    public static byte[] row(List<? extends @Nullable String> cells) {
        var out = new ByteArrayOutputStream();
        for (var cell : cells) {
            if (cell == null) {
                out.write(ABSENT);
            } else {
                out.writeBytes(cell.getBytes(StandardCharsets.UTF_8));
                out.write(END_OF_CELL);
            }
        }
        out.write(END_OF_ROW);
        return out.toByteArray();
    }

    private CertifiedRecords() {}
}
