package org.khet.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rewrites the same documents over and over, past two compactions, while others read: the file must not grow with the
 * number of writes, and no reader may meet a page that was overwritten under it.
 */
class BoundedGrowthIT {

    private static final int DOCUMENTS = 200;
    private static final int BYTES = 10_000;
    private static final int WRITERS = 6;
    private static final int WRITES_EACH = 1_000;

    @TempDir
    Path folder;

    @Test
    void the_file_stays_small_and_readable_while_documents_are_rewritten() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        StoreSettings noSync = new StoreSettings(folder, 0, false, 1);
        try (EmbeddedMongoServer server = EmbeddedMongoServer.start(noSync);
                var client = com.mongodb.client.MongoClients.create(server.uri());
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            MongoCollection<Document> collection = client.getDatabase("growth").getCollection("c");
            for (int i = 0; i < DOCUMENTS; i++) {
                collection.insertOne(new Document("_id", i)
                        .append("payload", new byte[BYTES])
                        .append("n", 0));
            }
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                readers.add(threads.submit(() -> readWhile(writing, collection)));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(i);
                writers.add(threads.submit(() -> write(collection, random)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(Files.size(folder.resolve("store.mv"))).isLessThan(8L * DOCUMENTS * BYTES);
        }
        try (TestStore again = TestStore.in(folder)) {
            int sum = 0;
            for (Document document :
                    again.client().getDatabase("growth").getCollection("c").find()) {
                sum += document.getInteger("n");
            }
            assertThat(sum).isEqualTo(WRITERS * WRITES_EACH);
        }
    }

    private static void write(MongoCollection<Document> collection, Random random) {
        for (int i = 0; i < WRITES_EACH; i++) {
            collection.updateOne(
                    new Document("_id", random.nextInt(DOCUMENTS)), new Document("$inc", new Document("n", 1)));
        }
    }

    private static int readWhile(AtomicBoolean writing, MongoCollection<Document> collection) {
        int rounds = 0;
        while (writing.get()) {
            assertThat(collection.find().batchSize(20)).hasSize(DOCUMENTS);
            rounds++;
        }
        return rounds;
    }
}
