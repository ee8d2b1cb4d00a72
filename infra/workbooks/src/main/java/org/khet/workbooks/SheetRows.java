package org.khet.workbooks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khet.rules.reading.Table;

/**
 * The rows of a sheet that hold anything: the first ones in memory until the merged cells are known, which a sheet names last;
 * the others put aside as bytes, each as its number, its count of cells, and the cells' lengths and UTF-8.
 */
final class SheetRows implements Closeable {
    /** The header stands among as many rows of a file. */
    private static final int HEAD = 10;

    private final NavigableMap<Integer, @Nullable String[]> head = new TreeMap<>();
    private final Scratch rest;
    private final MergedHeader merged = new MergedHeader(HEAD);
    private @Nullable String[] cells = new String[64];
    private byte[] bytes = new byte[1 << 12];
    private int number;
    private int filled;
    private int rows;

    SheetRows(Scratch rest) {
        this.rest = rest;
    }

    void begin(int row) {
        number = row;
        filled = 0;
    }

    /** Columns come in order. */
    void cell(int column, String value) {
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, column + 64);
        }
        Arrays.fill(cells, filled, column, null);
        cells[column] = value;
        filled = column + 1;
    }

    void end() throws IOException {
        if (filled == 0) {
            return;
        }
        rows++;
        if (number <= HEAD) {
            head.put(number, Arrays.copyOf(cells, filled));
        } else {
            putAside();
        }
    }

    void merged(String reference) {
        merged.add(reference);
    }

    /** To be called behind the last row. */
    void complete() {
        merged.fill(head);
    }

    boolean isEmpty() {
        return rows == 0;
    }

    Table.Rows open() {
        return new StoredRows(head, rest);
    }

    private void putAside() throws IOException {
        int at = number(number, number(0, 0));
        at = number(filled, at);
        for (int i = 0; i < filled; i++) {
            String cell = cells[i];
            if (cell == null) {
                at = number(-1, at);
            } else {
                byte[] text = cell.getBytes(StandardCharsets.UTF_8);
                at = number(text.length, at);
                room(at + text.length);
                System.arraycopy(text, 0, bytes, at, text.length);
                at += text.length;
            }
        }
        number(at - Integer.BYTES, 0);
        rest.write(bytes, 0, at);
    }

    private int number(int value, int at) {
        room(at + Integer.BYTES);
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
        return at + Integer.BYTES;
    }

    private void room(int length) {
        if (length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length, bytes.length * 2));
        }
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }
}
