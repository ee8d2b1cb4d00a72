package org.khet.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State and event in one document write, guarded by a version, under many writers and a relay. */
class OutboxIT {

    private static final int AGGREGATES = 100;
    private static final int WRITERS = 8;
    private static final int UPDATES_EACH = 300;

    @TempDir
    static Path folder;

    private final Map<String, List<Long>> published = new HashMap<>();
    private final AtomicBoolean writing = new AtomicBoolean(true);

    @Test
    void every_change_is_published_once_and_in_order() throws Exception {
        try (TestStore store = TestStore.in(folder);
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            MongoCollection<Document> aggregates = store.collection();
            aggregates.createIndex(Indexes.ascending("pending", "nextAt"));
            for (int i = 0; i < AGGREGATES; i++) {
                aggregates.insertOne(new Document("_id", "a" + i)
                        .append("version", 0L)
                        .append("outbox", List.of())
                        .append("pending", false));
            }
            Future<Boolean> relay = threads.submit(() -> relay(aggregates));
            List<Callable<Boolean>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Boolean>>mapToObj(writer -> () -> write(aggregates, writer))
                    .toList();
            for (Future<Boolean> writer : threads.invokeAll(writers)) {
                assertThat(writer.get()).isTrue();
            }
            writing.set(false);
            assertThat(relay.get()).isTrue();

            long changes = 0;
            for (Document aggregate : aggregates.find()) {
                long version = aggregate.getLong("version");
                changes += version;
                assertThat(published.getOrDefault(aggregate.getString("_id"), List.of()))
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, (int) version)
                                .mapToObj(Long::valueOf)
                                .toList());
            }
            assertThat(changes).isEqualTo(WRITERS * UPDATES_EACH);
        }
    }

    private static boolean write(MongoCollection<Document> aggregates, int writer) {
        Random random = new Random(writer);
        for (int done = 0; done < UPDATES_EACH; ) {
            Document aggregate =
                    aggregates.find(eq("_id", "a" + random.nextInt(AGGREGATES))).first();
            long version = aggregate.getLong("version");
            String id = aggregate.getString("_id");
            long changed = aggregates
                    .updateOne(
                            and(eq("_id", id), eq("version", version)),
                            combine(
                                    inc("version", 1L),
                                    set("pending", true),
                                    push(
                                            "outbox",
                                            new Document("id", id + ":" + (version + 1)).append("seq", version + 1))))
                    .getModifiedCount();
            done += (int) changed;
        }
        return true;
    }

    private boolean relay(MongoCollection<Document> aggregates) {
        boolean last;
        do {
            // Read before the look at the outbox: what was written before it is seen by this round.
            last = !writing.get();
            for (Document aggregate : aggregates
                    .find(eq("pending", true))
                    .sort(ascending("nextAt"))
                    .limit(100)) {
                publish(aggregates, aggregate);
            }
        } while (!last);
        return aggregates.countDocuments(eq("pending", true)) == 0;
    }

    private void publish(MongoCollection<Document> aggregates, Document aggregate) {
        List<String> ids = new ArrayList<>();
        for (Document event : aggregate.getList("outbox", Document.class)) {
            published
                    .computeIfAbsent(aggregate.getString("_id"), id -> new ArrayList<>())
                    .add(event.getLong("seq"));
            ids.add(event.getString("id"));
        }
        aggregates.updateOne(eq("_id", aggregate.get("_id")), pull("outbox", in("id", ids)));
        aggregates.updateOne(and(eq("_id", aggregate.get("_id")), eq("outbox", List.of())), set("pending", false));
    }
}
