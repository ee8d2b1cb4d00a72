package org.khet.messaging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes pending events out of the aggregates' documents and publishes them, those of one aggregate in their order. An
 * event leaves the document only after the broker has taken it, so a crash between the two publishes it again under
 * the same id.
 */
public class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 200;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventPublisher publisher;
    private final Duration poll;
    private final List<MongoCollection<BsonDocument>> watched = new CopyOnWriteArrayList<>();
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread worker;

    OutboxRelay(EventPublisher publisher, Duration poll) {
        this.publisher = publisher;
        this.poll = poll;
    }

    void watch(MongoCollection<BsonDocument> collection) {
        watched.add(collection);
    }

    /** Says that something waits: spares it the time to the next poll. */
    void wake() {
        signal.release();
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        var current = worker;
        if (current != null) {
            try {
                current.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        boolean failing = false;
        while (running) {
            try {
                if (relayAll() == 0) {
                    await(poll);
                }
                failing = false;
            } catch (Exception e) {
                if (running) {
                    if (!failing) {
                        LOG.warn("Events wait in the outbox: {}", e.toString());
                    }
                    failing = true;
                    await(PAUSE_AFTER_FAILURE);
                }
            }
        }
    }

    private void await(Duration time) {
        try {
            if (signal.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private int relayAll() throws Exception {
        int published = 0;
        for (var collection : watched) {
            published += relay(collection);
        }
        return published;
    }

    private int relay(MongoCollection<BsonDocument> collection) throws Exception {
        var batch = new ArrayList<Waiting>();
        var sending = new ArrayList<CompletableFuture<?>>();
        for (var document : collection.find(eq(Aggregates.PENDING, true)).limit(BATCH)) {
            var events = events(document);
            events.forEach(event -> sending.add(publisher.publish(event)));
            batch.add(new Waiting(document.getString("_id"), document.getInt64("version"), ids(events)));
        }
        CompletableFuture.allOf(sending.toArray(CompletableFuture[]::new))
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        for (var waiting : batch) {
            takeOut(collection, waiting);
        }
        return batch.size();
    }

    private void takeOut(MongoCollection<BsonDocument> collection, Waiting waiting) {
        // An unchanged version means that no event has joined since the document was read.
        var emptied = collection.updateOne(
                and(eq("_id", waiting.id()), eq("version", waiting.version())),
                combine(set(Aggregates.OUTBOX, List.of()), set(Aggregates.PENDING, false)));
        if (emptied.getMatchedCount() == 0) {
            collection.updateOne(eq("_id", waiting.id()), pull(Aggregates.OUTBOX, in("id", waiting.eventIds())));
        }
    }

    private static List<PendingEvent> events(BsonDocument document) {
        return document.getArray(Aggregates.OUTBOX).stream()
                .map(stored -> PendingEvent.of(stored.asDocument()))
                .toList();
    }

    private static List<String> ids(List<PendingEvent> events) {
        return events.stream().map(PendingEvent::id).toList();
    }

    private record Waiting(BsonValue id, BsonValue version, List<String> eventIds) {}
}
