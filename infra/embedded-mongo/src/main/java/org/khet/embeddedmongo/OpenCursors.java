package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Forgets cursors whose client went away without closing them, as mongod does after ten minutes. */
final class OpenCursors {

    private static final long MAX_IDLE_NANOS = Duration.ofMinutes(10).toNanos();

    private final CursorRegistry registry;
    private final Queue<BatchCursor> open = new ConcurrentLinkedQueue<>();

    OpenCursors(CursorRegistry registry) {
        this.registry = registry;
    }

    CursorRegistry registry() {
        return registry;
    }

    BatchCursor open(BatchCursor.Batches rest) {
        open.removeIf(old -> {
            boolean gone = old.isEmpty() || old.idleNanos() > MAX_IDLE_NANOS;
            if (gone) {
                registry.remove(old.getId());
            }
            return gone;
        });
        BatchCursor cursor = new BatchCursor(registry.generateCursorId(), rest);
        registry.add(cursor);
        open.add(cursor);
        return cursor;
    }

    void close(long id) {
        registry.remove(id);
        open.removeIf(cursor -> cursor.getId() == id);
    }
}
