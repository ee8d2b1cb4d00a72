package org.khet.collection.archive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.Sealer;
import org.khet.collection.records.StoredRow;
import org.khet.collection.submissions.StoredVersion;
import org.springframework.stereotype.Component;

/**
 * A school's rows inside an archive: CSV, sealed with the office's own key, so that an archive can be carried about and
 * checked without showing a pupil. Chunk by chunk: four bytes of length, then AES-256-GCM over that part of the CSV.
 */
@Component
class SealedRecords {

    private static final String PURPOSE = "archive-records";
    /** A chunk of records has some hundred kilobytes; more is no chunk of ours. */
    private static final int LARGEST = 64 << 20;

    private final RecordStore records;
    private final Sealer sealer;

    SealedRecords(RecordStore records, FieldKeys keys) {
        this.records = records;
        this.sealer = Sealer.of(keys, PURPOSE);
    }

    void write(String path, StoredVersion version, OutputStream out) throws IOException {
        var framed = new DataOutputStream(out);
        for (int chunk = 0; chunk < version.recordChunks(); chunk++) {
            var rows = records.rows(version.batch(), chunk);
            var csv = csv(rows, chunk == 0);
            var sealed = sealer.seal(csv.getBytes(StandardCharsets.UTF_8), place(path, chunk));
            framed.writeInt(sealed.length);
            framed.write(sealed);
        }
        framed.flush();
    }

    /** @throws IllegalStateException where one byte changed or the key is another */
    void open(String path, InputStream sealed, OutputStream to) throws IOException {
        var framed = new DataInputStream(sealed);
        for (int chunk = 0; ; chunk++) {
            var head = framed.readNBytes(Integer.BYTES);
            if (head.length < Integer.BYTES) {
                return;
            }
            int length = java.nio.ByteBuffer.wrap(head).getInt();
            if (length < 0 || length > LARGEST) {
                throw new IOException("No sealed chunk of records");
            }
            to.write(sealer.open(framed.readNBytes(length), place(path, chunk)));
        }
    }

    private static String csv(List<StoredRow> rows, boolean first) {
        var text = new StringBuilder();
        for (var row : rows) {
            if (first) {
                text.append('\uFEFF').append(Csv.line(row.fields()));
                first = false;
            }
            text.append(Csv.line(row.cells()));
        }
        return text.toString();
    }

    private static String place(String path, int chunk) {
        return path + "#" + chunk;
    }

    /** RFC 4180. */
    static final class Csv {

        static String line(List<? extends @Nullable String> cells) {
            var line = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                var cell = cells.get(i);
                line.append(i == 0 ? "" : ",").append(quoted(cell == null ? "" : cell));
            }
            return line.append("\r\n").toString();
        }

        private static String quoted(String cell) {
            return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
        }

        private Csv() {}
    }
}
