package org.khet.collection.records;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores rows chunk by chunk, so that memory does not grow with the file. Finish with {@link #close}. */
public final class RecordWriter {
    /** Tokens of so many chunks are stored at once: some half a megabyte, in place of one waiting for the disk each. */
    private static final int TOKENS_AT_ONCE = 50;

    private final RecordStore store;
    private final String batch;
    private final String collectionId;
    private final String schoolCode;
    private final List<String> fields;
    private final int columns;
    private final Storing storing;

    private int chunk;
    private RowBlock gathered;
    private List<TokenChunk> tokens = new ArrayList<>();

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
        this.gathered = new RowBlock(fields.size(), columns);
    }

    /** @param token of the row's subject in this collection; 0 for none */
    public void add(StoredRow row, List<@Nullable String> analyticRow, long token) {
        gathered.add(row, analyticRow, token);
        if (gathered.isFull()) {
            flush();
        }
    }

    /**
     * Takes rows as a chunk of their own; the block is not to be changed afterwards.
     *
     * @param before lines of the file before those from which the rows' numbers are counted
     */
    public void add(RowBlock block, int before) {
        var full = new Full(batch, chunk, collectionId, schoolCode, fields, block, before);
        storing.begin(() -> store.store(full));
        if (block.hasTokens()) {
            tokens.add(TokenChunk.of(batch, chunk, collectionId, schoolCode, block.tokens()));
        }
        chunk++;
        if (tokens.size() == TOKENS_AT_ONCE) {
            storeTokens();
        }
    }

    private void storeTokens() {
        var some = tokens;
        tokens = new ArrayList<>();
        storing.begin(() -> store.store(some));
    }

    /** Begins to store what is left and answers how many chunks there are. */
    public int close() {
        if (!gathered.isEmpty()) {
            flush();
        }
        if (!tokens.isEmpty()) {
            storeTokens();
        }
        return chunk;
    }

    private void flush() {
        add(gathered, 0);
        gathered = new RowBlock(fields.size(), columns);
    }

    /** Enough rows for a chunk. */
    record Full(
            String batch,
            int chunk,
            String collectionId,
            String schoolCode,
            List<String> fields,
            RowBlock rows,
            int before) {}
}
