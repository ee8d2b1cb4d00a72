package org.khet.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one way in which sender and receiver hash rows. */
public final class RecordRows {

    private static final byte ABSENT = 0;
    private static final byte CELL_ENDS = 0x1f;
    private static final byte ROW_ENDS = 0x1e;

    private final MessageDigest digest = sha256();

    /** SHA-256 in lower-case hex over the cells in order; an absent cell differs from an empty one. */
    public static String sha256(List<? extends List<@Nullable String>> rows) {
        var all = new RecordRows();
        rows.forEach(all::add);
        return all.hex();
    }

    public void add(List<@Nullable String> row) {
        var bytes = new Bytes();
        for (var cell : row) {
            var text = cell == null ? null : cell.getBytes(StandardCharsets.UTF_8);
            bytes.cell(text, 0, text == null ? 0 : text.length);
        }
        bytes.end();
        add(bytes);
    }

    /** Adds rows that were written elsewhere, perhaps by another thread. */
    public void add(Bytes rows) {
        digest.update(rows.bytes, 0, rows.length);
    }

    /** Rows in the form that is hashed. */
    public static final class Bytes {
        private byte[] bytes = new byte[256];
        private int length;

        /** @param cell in UTF-8; null where it is absent */
        public void cell(byte @Nullable [] cell, int from, int to) {
            if (cell == null) {
                put(ABSENT);
                return;
            }
            room(to - from);
            System.arraycopy(cell, from, bytes, length, to - from);
            length += to - from;
            put(CELL_ENDS);
        }

        /** Ends a row. */
        public void end() {
            put(ROW_ENDS);
        }

        private void put(byte one) {
            room(1);
            bytes[length++] = one;
        }

        private void room(int more) {
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
            }
        }
    }

    /** Ends the sum; nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
