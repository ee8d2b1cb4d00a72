package org.khet.collection.records;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one chunk being gathered, written already: their cells, their analytic cells and their tokens. For each row its number,
 * its subject, the cells in the data set's order, the analytic cells, and {@link #end}. Not for use by two threads at once.
 */
public final class RowBlock {
    /** A usual school in one chunk, and a piece of a large file; as an event, a chunk stays well below Kafka's megabyte. */
    private static final int ROWS = 1_200;

    private static final int BYTES = 600_000;
    private static final int DIGITS = 11;

    private final RowBytes cells;
    private final RowBytes figures;
    private final byte[] digits = new byte[DIGITS];
    private long[] tokens = new long[64];

    public RowBlock(int fields, int columns) {
        this(new RowBytes(fields + 2), new RowBytes(columns));
    }

    private RowBlock(RowBytes cells, RowBytes figures) {
        this.cells = cells;
        this.figures = figures;
    }

    /** An empty one, with room for as much as this holds. */
    public RowBlock next() {
        return new RowBlock(cells.next(), figures.next());
    }

    /** @param number of the line, as yet counted from wherever the writer of these rows begins */
    public void begin(int number, String subject) {
        var from = DIGITS;
        var left = number;
        do {
            digits[--from] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left > 0);
        cells.cell(digits, from, DIGITS);
        cells.cell(subject);
    }

    public RowBytes cells() {
        return cells;
    }

    public RowBytes figures() {
        return figures;
    }

    /** @param token of the row's subject in this collection; 0 for none */
    public void end(long token) {
        if (cells.rows() == tokens.length) {
            tokens = Arrays.copyOf(tokens, tokens.length * 2);
        }
        tokens[cells.rows()] = token;
        cells.end();
        figures.end();
    }

    void add(StoredRow row, List<@Nullable String> analyticRow, long token) {
        begin(row.number(), row.subject());
        row.cells().forEach(cells::cell);
        analyticRow.forEach(figures::cell);
        end(token);
    }

    public boolean isEmpty() {
        return cells.rows() == 0;
    }

    /** Whether the next row should go to another chunk. */
    public boolean isFull() {
        return cells.rows() >= ROWS || cells.length() >= BYTES;
    }

    /** One for each row. */
    long[] tokens() {
        return Arrays.copyOf(tokens, cells.rows());
    }

    boolean hasTokens() {
        return LongStream.of(tokens).limit(cells.rows()).anyMatch(token -> token != 0);
    }
}
