package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** A result that a client fetches batch by batch. */
final class BatchCursor extends AbstractCursor {

    /** What mongod sends first when the client names no size. */
    static final int DEFAULT_FIRST_BATCH = 101;

    /** Below mongod's 16 MB: decoded, encoded and queued, a batch is in memory several times over. */
    private static final long BATCH_BYTES = 4L * 1024 * 1024;

    private final Batches batches;
    private volatile long lastUsed = System.nanoTime();

    /** Where the batches come from. */
    interface Batches {

        /** The next documents: until there are {@code count}, or more than {@code bytes} of them, or no more. */
        List<Document> take(int count, long bytes);

        boolean isExhausted();
    }

    BatchCursor(long id, Batches batches) {
        super(id);
        this.batches = batches;
    }

    @Override
    public boolean isEmpty() {
        return batches.isExhausted();
    }

    /** Without a number, as many as fit into a batch. */
    @Override
    public synchronized List<Document> takeDocuments(int count) {
        lastUsed = System.nanoTime();
        return take(batches, count);
    }

    static List<Document> take(Batches batches, int count) {
        return batches.take(count > 0 ? count : Integer.MAX_VALUE, BATCH_BYTES);
    }

    long idleNanos() {
        return System.nanoTime() - lastUsed;
    }
}
