package org.khet.messaging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Takes pending events out of the aggregates' documents and publishes them, those of one aggregate in their order. An
 * event leaves the document only after the broker has taken it, so a crash between the two publishes it again under
 * the same id.
 */
public class OutboxRelay extends WakefulThread {

    private static final int BATCH = 200;
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventPublisher publisher;
    private final List<MongoCollection<BsonDocument>> watched = new CopyOnWriteArrayList<>();

    OutboxRelay(EventPublisher publisher, Duration poll) {
        super("outbox-relay", poll, PATIENCE);
        this.publisher = publisher;
    }

    void watch(MongoCollection<BsonDocument> collection) {
        watched.add(collection);
    }

    @Override
    protected boolean work() throws Exception {
        return relayAll() > 0;
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
        // Of a large aggregate no more is read than what is sent.
        for (var document : collection
                .find(eq(Aggregates.PENDING, true))
                .projection(Projections.include("version", Aggregates.OUTBOX))
                .limit(BATCH)) {
            var events = events(document);
            events.forEach(event -> sending.add(publisher.publish(event)));
            batch.add(new Waiting(document.getString("_id"), document.getInt64("version"), ids(events)));
        }
        CompletableFuture.allOf(sending.toArray(CompletableFuture[]::new))
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (!batch.isEmpty()) {
            takeOut(collection, batch);
        }
        return batch.size();
    }

    private static void takeOut(MongoCollection<BsonDocument> collection, List<Waiting> batch) {
        // An unchanged version means that no event has joined since the document was read.
        var emptied = collection.bulkWrite(
                batch.stream()
                        .map(waiting -> new UpdateOneModel<BsonDocument>(
                                and(eq("_id", waiting.id()), eq("version", waiting.version())),
                                combine(set(Aggregates.OUTBOX, List.of()), set(Aggregates.PENDING, false))))
                        .toList(),
                ANY_ORDER);
        if (emptied.getMatchedCount() < batch.size()) {
            // Which of them have changed is not told; pulling from the others finds nothing any more.
            collection.bulkWrite(
                    batch.stream()
                            .map(waiting -> new UpdateOneModel<BsonDocument>(
                                    eq("_id", waiting.id()), pull(Aggregates.OUTBOX, in("id", waiting.eventIds()))))
                            .toList(),
                    ANY_ORDER);
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
