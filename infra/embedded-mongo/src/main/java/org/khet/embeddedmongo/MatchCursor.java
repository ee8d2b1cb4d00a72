package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.UnaryOperator;

/** The rest of a result that a client fetches batch by batch. */
final class MatchCursor extends AbstractCursor {

    /** What mongod sends first when the client names no size. */
    static final int DEFAULT_FIRST_BATCH = 101;

    /** Below mongod's 16 MB: decoded, encoded and queued, a batch is in memory several times over. */
    private static final long BATCH_BYTES = 4L * 1024 * 1024;

    private final Matches matches;
    private final UnaryOperator<List<Document>> projection;
    private volatile long lastUsed = System.nanoTime();

    MatchCursor(long id, Matches matches, UnaryOperator<List<Document>> projection) {
        super(id);
        this.matches = matches;
        this.projection = projection;
    }

    @Override
    public boolean isEmpty() {
        return matches.isExhausted();
    }

    /** Without a number, as many as fit into a batch. */
    @Override
    public synchronized List<Document> takeDocuments(int count) {
        lastUsed = System.nanoTime();
        return projection.apply(matches.take(count > 0 ? count : Integer.MAX_VALUE, BATCH_BYTES));
    }

    long idleNanos() {
        return System.nanoTime() - lastUsed;
    }
}
