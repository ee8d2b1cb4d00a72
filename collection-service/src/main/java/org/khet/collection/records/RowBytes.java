package org.khet.collection.records;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** Rows being written in the form of {@link RowCodec}, cell by cell, before they are deflated. Not for use by two threads at once. */
public final class RowBytes {
    static final int ABSENT = 0;
    static final int AS_ABOVE = 1;
    static final int FIRST_LENGTH = 2;
    static final int CONTINUES = 0x80;
    private static final int NUMBER_BYTES = 5;
    private static final int ROOM = 1 << 10;

    private final int columns;
    private byte[] bytes;
    private int length;
    private int rows;
    private int column;

    /** Where in the bytes each column's last cell stands; from is below 0 where it was absent. */
    private final int[] from;

    private final int[] to;

    RowBytes(int columns) {
        this(columns, ROOM);
    }

    private RowBytes(int columns, int room) {
        this.columns = columns;
        this.bytes = new byte[room];
        this.from = new int[columns];
        this.to = new int[columns];
    }

    /** An empty one, with room for as much as this holds. */
    RowBytes next() {
        return new RowBytes(columns, Math.max(ROOM, length + length / 16));
    }

    int rows() {
        return rows;
    }

    int length() {
        return length;
    }

    void cell(@Nullable String cell) {
        var text = cell == null ? null : cell.getBytes(StandardCharsets.UTF_8);
        cell(text, 0, text == null ? 0 : text.length);
    }

    /** @param text in UTF-8; null for an absent cell */
    public void cell(byte @Nullable [] text, int start, int end) {
        if (text == null) {
            absent();
            return;
        }
        var size = end - start;
        room(size + NUMBER_BYTES);
        if (isAbove(text, start, size)) {
            bytes[length++] = AS_ABOVE;
        } else {
            number(size + FIRST_LENGTH);
            System.arraycopy(text, start, bytes, length, size);
            from[column] = length;
            length += size;
            to[column] = length;
        }
        column++;
    }

    /** Most cells differ in length or in their last letter. */
    private boolean isAbove(byte[] text, int start, int size) {
        var above = from[column];
        if (rows == 0 || above < 0 || to[column] - above != size) {
            return false;
        }
        for (var i = size - 1; i >= 0; i--) {
            if (bytes[above + i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    private void absent() {
        room(1);
        bytes[length++] = ABSENT;
        from[column++] = -1;
    }

    /** Ends a row. */
    void end() {
        if (column != columns) {
            throw new IllegalArgumentException("A row of " + column + " cells among rows of " + columns);
        }
        column = 0;
        rows++;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private void number(int value) {
        var left = value;
        while (left >= CONTINUES) {
            bytes[length++] = (byte) (left & 0x7f | CONTINUES);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
    }

    /** @param before what is put before the deflated rows as it is */
    byte[] deflated(byte[] before) {
        var head = new RowBytes(0);
        head.number(rows);
        head.number(columns);
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            var out = new ByteArrayOutputStream(length / 3 + 64);
            out.writeBytes(before);
            var buffer = new byte[1 << 14];
            deflater.setInput(head.bytes, 0, head.length);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            deflater.setInput(bytes, 0, length);
            deflater.finish();
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    /** A number as {@link #deflated} may have it put before the rows. */
    static byte[] head(int mark, int number) {
        var head = new RowBytes(0);
        head.number(mark);
        head.number(number);
        return Arrays.copyOf(head.bytes, head.length);
    }
}
