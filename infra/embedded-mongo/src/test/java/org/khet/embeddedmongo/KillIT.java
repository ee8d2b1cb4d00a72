package org.khet.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Kills the store with SIGKILL under load, and compares what it had acknowledged with what it has afterwards. */
class KillIT {

    private static final int WRITERS = 4;
    private static final int ENOUGH = 400;

    @TempDir
    Path folder;

    private final AtomicIntegerArray inserted = new AtomicIntegerArray(WRITERS);
    private final AtomicIntegerArray counted = new AtomicIntegerArray(WRITERS);

    @RepeatedTest(4)
    void nothing_acknowledged_is_lost_when_the_store_is_killed() throws Exception {
        ServerProcess server = ServerProcess.start(folder);
        try (MongoClient client = client(server);
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            prepare(client);
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                threads.submit(() -> writeUntilKilled(client, writer));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged() > ENOUGH);
            server.kill();
        }
        try (ServerProcess again = ServerProcess.start(folder);
                MongoClient client = client(again)) {
            assertNothingIsLost(client);
            assertUniqueIndexIsEnforced(events(client));
        }
    }

    private static MongoClient client(ServerProcess server) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri() + "/?serverSelectionTimeoutMS=2000"))
                .build());
    }

    private static MongoCollection<Document> events(MongoClient client) {
        return client.getDatabase("ledger").getCollection("events");
    }

    private static MongoCollection<Document> counters(MongoClient client) {
        return client.getDatabase("ledger").getCollection("counters");
    }

    private static void prepare(MongoClient client) {
        events(client).createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
        events(client).createIndex(Indexes.ascending("writer"));
        for (int writer = 0; writer < WRITERS; writer++) {
            counters(client).insertOne(new Document("_id", writer).append("n", 0));
        }
    }

    private void writeUntilKilled(MongoClient client, int writer) {
        try {
            for (int n = 1; ; n++) {
                events(client)
                        .insertOne(new Document("_id", writer + "-" + n)
                                .append("code", "K" + writer + "-" + n)
                                .append("writer", writer)
                                .append("payload", "x".repeat(300)));
                inserted.set(writer, n);
                counters(client).updateOne(eq("_id", writer), set("n", n));
                counted.set(writer, n);
            }
        } catch (MongoException e) {
            // The kill; what was acknowledged until then stands in the two arrays.
        }
    }

    private int acknowledged() {
        int sum = 0;
        for (int writer = 0; writer < WRITERS; writer++) {
            sum += inserted.get(writer) + counted.get(writer);
        }
        return sum;
    }

    private void assertNothingIsLost(MongoClient client) {
        for (int writer = 0; writer < WRITERS; writer++) {
            // One more may be there: written, but killed before the answer.
            assertThat(events(client).countDocuments(eq("writer", writer)))
                    .isBetween((long) inserted.get(writer), inserted.get(writer) + 1L);
            assertThat(counters(client).find(eq("_id", writer)).first().getInteger("n"))
                    .isBetween(counted.get(writer), counted.get(writer) + 1);
            int last = inserted.get(writer);
            assertThat(events(client)
                            .find(eq("code", "K" + writer + "-" + last))
                            .first())
                    .containsEntry("_id", writer + "-" + last);
        }
    }

    private static void assertUniqueIndexIsEnforced(MongoCollection<Document> events) {
        assertThatThrownBy(() -> events.insertOne(new Document("_id", "other").append("code", "K0-1")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11_000));
        events.insertOne(new Document("_id", "other").append("code", "free"));
        assertThat(events.find(eq("code", "free")).first()).isNotNull();
    }
}
