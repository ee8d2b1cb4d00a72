package org.khet.idempotency;

import com.mongodb.MongoException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the leases of this process and deletes what is past its time, on one thread of its own. */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /** A sweep ends after so many batches; the next one goes on. */
    private static final int BATCHES = 40;

    private final Claims claims;
    private final IdempotencySettings settings;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("idempotency").factory());
    private boolean indexed;

    Upkeep(Claims claims, IdempotencySettings settings) {
        this.claims = claims;
        this.settings = settings;
        // Three tries within a lease.
        every(settings.lease().dividedBy(3).toMillis(), claims::renew);
        every(settings.sweepEvery().toMillis(), this::sweep);
    }

    void sweep() {
        if (!indexed) {
            claims.createIndex();
            indexed = true;
        }
        for (int batch = 0; batch < BATCHES; batch++) {
            if (!claims.sweep(settings.keep())) {
                return;
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void every(long millis, Runnable work) {
        timer.scheduleWithFixedDelay(() -> quietly(work), millis / 10, millis, TimeUnit.MILLISECONDS);
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (MongoException down) {
            LOG.debug("The store does not answer; next time again", down);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
