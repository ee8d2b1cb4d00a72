package org.khet.collection.findings;

import java.util.ArrayList;
import java.util.List;

/** Stores findings chunk by chunk, however many there are. Finish with {@link #close}. */
public final class FindingWriter {
    private static final int FINDINGS = 500;

    private final FindingStore store;
    private final String batch;
    private int chunk;
    private List<StoredFinding> waiting = new ArrayList<>();

    FindingWriter(FindingStore store, String batch) {
        this.store = store;
        this.batch = batch;
    }

    public void add(StoredFinding finding) {
        waiting.add(finding);
        if (waiting.size() == FINDINGS) {
            flush();
        }
    }

    /** Stores what is left and answers how many chunks there are. */
    public int close() {
        if (!waiting.isEmpty()) {
            flush();
        }
        return chunk;
    }

    private void flush() {
        store.store(batch, chunk, waiting);
        chunk++;
        waiting = new ArrayList<>();
    }
}
