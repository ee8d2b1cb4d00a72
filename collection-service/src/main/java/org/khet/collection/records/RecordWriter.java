package org.khet.collection.records;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers rows and stores them chunk by chunk, so that memory does not grow with the file. Finish with {@link #close}. */
public final class RecordWriter {
    /** A usual school in one chunk; and as an event, a chunk stays well below Kafka's megabyte. */
    private static final int ROWS = 500;

    /** Thai takes three bytes a letter: at most a megabyte before it is deflated. */
    private static final int CHARACTERS = 300_000;

    private final RecordStore store;
    private final String batch;
    private final String collectionId;
    private final String schoolCode;
    private final List<String> fields;
    private final int columns;
    private final Storing storing;

    private int chunk;
    private int characters;
    private List<List<@Nullable String>> cells = new ArrayList<>(ROWS);
    private List<List<@Nullable String>> analytic = new ArrayList<>(ROWS);
    private List<Long> tokens = new ArrayList<>(ROWS);

    RecordWriter(
            RecordStore store,
            String batch,
            String collectionId,
            String schoolCode,
            List<String> fields,
            int columns,
            Storing storing) {
        this.store = store;
        this.batch = batch;
        this.collectionId = collectionId;
        this.schoolCode = schoolCode;
        this.fields = fields;
        this.columns = columns;
        this.storing = storing;
    }

    /** @param token of the row's subject in this collection; 0 for none */
    public void add(StoredRow row, List<@Nullable String> analyticRow, long token) {
        var all = new ArrayList<@Nullable String>(row.cells().size() + 2);
        all.add(Integer.toString(row.number()));
        all.add(row.subject());
        all.addAll(row.cells());
        cells.add(all);
        analytic.add(analyticRow);
        tokens.add(token);
        for (var cell : row.cells()) {
            characters += cell == null ? 0 : cell.length();
        }
        if (cells.size() >= ROWS || characters >= CHARACTERS) {
            flush();
        }
    }

    /** Begins to store what is left and answers how many chunks there are. */
    public int close() {
        if (!cells.isEmpty()) {
            flush();
        }
        return chunk;
    }

    private void flush() {
        var full = new Full(batch, chunk, collectionId, schoolCode, fields, columns, cells, analytic, tokens);
        storing.begin(() -> store.store(full));
        chunk++;
        characters = 0;
        cells = new ArrayList<>(ROWS);
        analytic = new ArrayList<>(ROWS);
        tokens = new ArrayList<>(ROWS);
    }

    /** Enough rows for a chunk. */
    record Full(
            String batch,
            int chunk,
            String collectionId,
            String schoolCode,
            List<String> fields,
            int columns,
            List<List<@Nullable String>> cells,
            List<List<@Nullable String>> analytic,
            List<Long> tokens) {}
}
