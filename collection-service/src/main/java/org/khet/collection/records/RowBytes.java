package org.khet.collection.records;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Rows being written in the form of {@link RowCodec}, cell by cell, before they are deflated. Each column is gathered by itself:
 * what stands below one another is alike, so that it deflates to less, and sooner. Not for use by two threads at once.
 */
public final class RowBytes {
    static final int ABSENT = 0;
    static final int AS_ABOVE = 1;
    static final int FIRST_LENGTH = 2;
    static final int CONTINUES = 0x80;
    private static final int NUMBER_BYTES = 5;
    private static final int ROOM = 1 << 6;
    private static final int BUFFER = 1 << 14;

    private final Column[] columns;
    private byte[] folded = new byte[ROOM];
    private int rows;
    private int column;
    private int length;

    RowBytes(int columns) {
        this.columns = new Column[columns];
        for (var i = 0; i < columns; i++) {
            this.columns[i] = new Column(ROOM);
        }
    }

    private RowBytes(RowBytes like) {
        this.columns = new Column[like.columns.length];
        for (var i = 0; i < columns.length; i++) {
            var size = like.columns[i].length;
            this.columns[i] = new Column(Math.max(ROOM, size + size / 16));
        }
    }

    /** An empty one, with room for as much as this holds. */
    RowBytes next() {
        return new RowBytes(this);
    }

    int rows() {
        return rows;
    }

    /** Bytes of the text in them, as it came; what stands in the cell above is not counted. */
    int length() {
        return length;
    }

    void cell(@Nullable String cell) {
        var text = cell == null ? null : cell.getBytes(StandardCharsets.UTF_8);
        cell(text, 0, text == null ? 0 : text.length);
    }

    /** @param text in UTF-8; null for an absent cell */
    public void cell(byte @Nullable [] text, int start, int end) {
        var into = columns[column++];
        if (text == null) {
            into.absent();
            return;
        }
        var room = (end - start) * ThaiFolding.MOST;
        if (room > folded.length) {
            folded = new byte[room * 2];
        }
        if (!into.cell(folded, ThaiFolding.fold(text, start, end, folded))) {
            length += end - start;
        }
    }

    /** Ends a row. */
    void end() {
        if (column != columns.length) {
            throw new IllegalArgumentException("A row of " + column + " cells among rows of " + columns.length);
        }
        column = 0;
        rows++;
    }

    /** @param before what is put before the deflated rows as it is */
    byte[] deflated(byte[] before) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            var out = new ByteArrayOutputStream(length / 2 + BUFFER);
            out.writeBytes(before);
            var buffer = new byte[BUFFER];
            var head = new Column(2 * NUMBER_BYTES);
            head.number(rows);
            head.number(columns.length);
            head.deflate(deflater, out, buffer);
            for (var one : columns) {
                one.deflate(deflater, out, buffer);
            }
            deflater.finish();
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    /** A number as {@link #deflated} may have it put before the rows. */
    static byte[] head(int mark, int number) {
        var head = new Column(2 * NUMBER_BYTES);
        head.number(mark);
        head.number(number);
        return Arrays.copyOf(head.bytes, head.length);
    }

    /** The cells that stand below one another. */
    private static final class Column {
        private byte[] bytes;
        private int length;

        /** Where the last cell stands; from is below 0 where it was absent, or there was none. */
        private int from = -1;

        private int to;

        Column(int room) {
            this.bytes = new byte[room];
        }

        void absent() {
            room(1);
            bytes[length++] = ABSENT;
            from = -1;
        }

        /** Answers whether it is the same as the one above. */
        boolean cell(byte[] text, int size) {
            room(size + NUMBER_BYTES);
            if (from >= 0 && Arrays.equals(bytes, from, to, text, 0, size)) {
                bytes[length++] = AS_ABOVE;
                return true;
            }
            number(size + FIRST_LENGTH);
            System.arraycopy(text, 0, bytes, length, size);
            from = length;
            length += size;
            to = length;
            return false;
        }

        private void room(int more) {
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
            }
        }

        void number(int value) {
            var left = value;
            while (left >= CONTINUES) {
                bytes[length++] = (byte) (left & 0x7f | CONTINUES);
                left >>>= 7;
            }
            bytes[length++] = (byte) left;
        }

        void deflate(Deflater deflater, ByteArrayOutputStream out, byte[] buffer) {
            deflater.setInput(bytes, 0, length);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
    }
}
