package org.khet.collection.records;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Rows as bytes: the number of rows and of columns, then each cell as its length plus two and its UTF-8, an absent cell
 * as 0, one equal to the cell above it as 1; numbers as base-128, the whole deflated. Denser and quicker than JSON, and a
 * chunk is never searched inside.
 */
public final class RowCodec {
    private static final int ABSENT = 0;
    private static final int AS_ABOVE = 1;
    private static final int FIRST_LENGTH = 2;
    private static final int CONTINUES = 0x80;

    public static byte[] write(List<? extends List<@Nullable String>> rows, int columns) {
        var out = new ByteArrayOutputStream(rows.size() * columns * 8 + 16);
        number(out, rows.size());
        number(out, columns);
        List<@Nullable String> above = List.of();
        for (var row : rows) {
            if (row.size() != columns) {
                throw new IllegalArgumentException("A row of " + row.size() + " cells among rows of " + columns);
            }
            for (var c = 0; c < columns; c++) {
                write(out, row.get(c), above.isEmpty() ? null : above.get(c));
            }
            above = row;
        }
        return deflated(out.toByteArray());
    }

    /** Each row as a list that allows nulls; rows and lists are fresh. */
    public static List<List<@Nullable String>> read(byte[] bytes) {
        return new Reader(inflated(bytes)).rows();
    }

    private static void write(ByteArrayOutputStream out, @Nullable String cell, @Nullable String above) {
        if (cell == null) {
            out.write(ABSENT);
        } else if (cell.equals(above)) {
            out.write(AS_ABOVE);
        } else {
            var bytes = cell.getBytes(StandardCharsets.UTF_8);
            number(out, bytes.length + FIRST_LENGTH);
            out.write(bytes, 0, bytes.length);
        }
    }

    private static void number(ByteArrayOutputStream out, int value) {
        var left = value;
        while (left >= CONTINUES) {
            out.write(left & 0x7f | CONTINUES);
            left >>>= 7;
        }
        out.write(left);
    }

    private static byte[] deflated(byte[] plain) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(plain);
            deflater.finish();
            var out = new ByteArrayOutputStream(plain.length / 3 + 64);
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static byte[] inflated(byte[] deflated) {
        try (var inflater = new Inflater()) {
            inflater.setInput(deflated);
            var out = new ByteArrayOutputStream(deflated.length * 4);
            var buffer = new byte[8192];
            while (!inflater.finished()) {
                var length = inflater.inflate(buffer);
                if (length == 0 && inflater.needsInput()) {
                    throw new IllegalStateException("A chunk of rows ends too early");
                }
                out.write(buffer, 0, length);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("A chunk of rows is not readable", e);
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        List<List<@Nullable String>> rows() {
            var count = number();
            var columns = number();
            var rows = new ArrayList<List<@Nullable String>>(count);
            List<@Nullable String> above = List.of();
            for (var r = 0; r < count; r++) {
                var row = new ArrayList<@Nullable String>(columns);
                for (var c = 0; c < columns; c++) {
                    row.add(cell(above.isEmpty() ? null : above.get(c)));
                }
                rows.add(row);
                above = row;
            }
            return rows;
        }

        private @Nullable String cell(@Nullable String above) {
            var mark = number();
            if (mark < FIRST_LENGTH) {
                return mark == ABSENT ? null : above;
            }
            var length = mark - FIRST_LENGTH;
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }

        private int number() {
            var value = 0;
            for (var shift = 0; ; shift += 7) {
                var next = bytes[at++];
                value |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }
    }

    private RowCodec() {}
}
