package org.khet.collection.records;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Rows as bytes: a 2, a number that is to be added to the number in each row's first cell (rows are written before it is known
 * on which line their part of the file begins), then deflated the number of rows and of columns and the cells column by column,
 * each as its length plus two and its text, an absent cell as 0, one equal to the cell above it as 1; numbers as base-128, text
 * as {@link ThaiFolding} makes it. Denser and quicker than JSON, and a chunk is never searched inside.
 *
 * <p>Chunks from before that have the cells row by row in UTF-8, and instead of the 2 a 1, or no mark and no number.
 */
public final class RowCodec {
    /** No deflated bytes begin with them. */
    private static final int NUMBERED_ROWS = 1;

    private static final int NUMBERED_COLUMNS = 2;

    public static byte[] write(List<? extends List<@Nullable String>> rows, int columns) {
        var bytes = new RowBytes(columns);
        for (var row : rows) {
            if (row.size() != columns) {
                throw new IllegalArgumentException("A row of " + row.size() + " cells among rows of " + columns);
            }
            row.forEach(bytes::cell);
            bytes.end();
        }
        return write(bytes, 0);
    }

    /** @param before to be added to the number that each row's first cell is */
    static byte[] write(RowBytes rows, int before) {
        return rows.deflated(RowBytes.head(NUMBERED_COLUMNS, before));
    }

    /** Each row as a list that allows nulls; rows and lists are fresh. */
    public static List<List<@Nullable String>> read(byte[] bytes) {
        if (bytes[0] != NUMBERED_ROWS && bytes[0] != NUMBERED_COLUMNS) {
            return new Reader(inflated(bytes, 0)).rows();
        }
        var head = new Reader(bytes);
        head.at = 1;
        var before = head.number();
        var inflated = new Reader(inflated(bytes, head.at));
        var rows = bytes[0] == NUMBERED_COLUMNS ? inflated.columns() : inflated.rows();
        if (before > 0) {
            for (var row : rows) {
                var number = row.getFirst();
                row.set(0, Integer.toString(before + (number == null ? 0 : Integer.parseInt(number))));
            }
        }
        return rows;
    }

    private static byte[] inflated(byte[] deflated, int from) {
        try (var inflater = new Inflater()) {
            inflater.setInput(deflated, from, deflated.length - from);
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
        private boolean folded;
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

        List<List<@Nullable String>> columns() {
            var count = number();
            var columns = number();
            var rows = new ArrayList<List<@Nullable String>>(count);
            for (var r = 0; r < count; r++) {
                rows.add(new ArrayList<>(columns));
            }
            folded = true;
            for (var c = 0; c < columns; c++) {
                @Nullable String above = null;
                for (var row : rows) {
                    above = cell(above);
                    row.add(above);
                }
            }
            return rows;
        }

        private @Nullable String cell(@Nullable String above) {
            var mark = number();
            if (mark < RowBytes.FIRST_LENGTH) {
                return mark == RowBytes.ABSENT ? null : above;
            }
            var from = at;
            at += mark - RowBytes.FIRST_LENGTH;
            return folded
                    ? new String(ThaiFolding.unfolded(bytes, from, at), StandardCharsets.UTF_8)
                    : new String(bytes, from, at - from, StandardCharsets.UTF_8);
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
