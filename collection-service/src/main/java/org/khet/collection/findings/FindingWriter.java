package org.khet.collection.findings;

import java.util.ArrayList;
import java.util.List;
import org.khet.collection.records.Storing;

/** Stores findings chunk by chunk, however many there are. Finish with {@link #close}. */
public final class FindingWriter {
    static final int FINDINGS = 500;

    private final FindingStore store;
    private final String batch;
    private final Storing storing;
    private int chunk;
    private List<Storable> waiting = new ArrayList<>();

    FindingWriter(FindingStore store, String batch, Storing storing) {
        this.store = store;
        this.batch = batch;
        this.storing = storing;
    }

    public void add(Storable finding) {
        waiting.add(finding);
        if (waiting.size() == FINDINGS) {
            flush();
        }
    }

    /** Begins to store what is left and answers how many chunks there are. */
    public int close() {
        if (!waiting.isEmpty()) {
            flush();
        }
        return chunk;
    }

    private void flush() {
        var number = chunk++;
        var full = waiting;
        storing.begin(() -> store.store(batch, number, full));
        waiting = new ArrayList<>();
    }
}
