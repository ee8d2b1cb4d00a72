package org.khet.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CursorsIT {

    private static final int DOCUMENTS = 5_000;

    @TempDir
    static Path folder;

    private static TestStore store;
    private static MongoCollection<Document> many;

    @BeforeAll
    static void start() {
        store = TestStore.withoutSync(folder);
        many = store.collection();
        many.insertMany(IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> new Document("_id", i).append("half", i % 2).append("mixed", (i * 7919) % DOCUMENTS))
                .toList());
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private static List<Object> ids(Iterable<Document> documents) {
        List<Object> ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    @Test
    void a_long_result_comes_whole_and_in_order() {
        assertThat(ids(many.find())).hasSize(DOCUMENTS).doesNotHaveDuplicates();
        assertThat(ids(many.find().batchSize(37)))
                .containsExactlyElementsOf(
                        IntStream.range(0, DOCUMENTS).<Object>mapToObj(i -> i).toList());
        assertThat(ids(many.find(new Document("half", 1))
                        .sort(new Document("_id", -1))
                        .skip(10)
                        .limit(1_000)))
                .hasSize(1_000)
                .startsWith(DOCUMENTS - 21)
                .endsWith(DOCUMENTS - 21 - 2 * 999);
        assertThat(many.find()
                        .sort(new Document("mixed", 1))
                        .map(document -> document.getInteger("mixed"))
                        .into(new ArrayList<>()))
                .isSorted();
        assertThat(many.aggregate(List.of(new Document("$match", new Document("half", 0))))
                        .batchSize(100))
                .hasSize(DOCUMENTS / 2);
    }

    @Test
    void a_result_can_be_read_on_while_its_documents_are_deleted() {
        MongoCollection<Document> collection = store.collection();
        collection.insertMany(
                IntStream.range(0, 500).mapToObj(i -> new Document("_id", i)).toList());
        List<Object> seen = new ArrayList<>();
        try (MongoCursor<Document> cursor = collection.find().batchSize(50).cursor()) {
            while (cursor.hasNext()) {
                seen.add(cursor.next().get("_id"));
                if (seen.size() == 50) {
                    collection.deleteMany(new Document("_id", new Document("$gte", 300)));
                }
            }
        }
        assertThat(seen).hasSizeBetween(300, 350).doesNotHaveDuplicates();
    }

    @Test
    void an_update_of_all_documents_meets_each_once() {
        MongoCollection<Document> collection = store.collection();
        collection.createIndex(new Document("n", 1));
        collection.insertMany(IntStream.range(0, 1_000)
                .mapToObj(i -> new Document("_id", i).append("n", i))
                .toList());
        assertThat(collection
                        .updateMany(
                                new Document("n", new Document("$gte", 0)),
                                new Document("$inc", new Document("n", 10_000)))
                        .getModifiedCount())
                .isEqualTo(1_000);
        assertThat(collection.countDocuments(new Document("n", new Document("$gte", 20_000))))
                .isZero();
    }

    @Test
    void large_documents_leave_in_batches_that_fit_into_a_message() {
        MongoCollection<Document> collection = store.collection();
        for (int i = 0; i < 60; i++) {
            collection.insertOne(new Document("_id", i).append("rows", new byte[1_000_000]));
        }
        assertThat(collection.find()).hasSize(60);
        assertThat(collection.find().sort(new Document("other", 1)).batchSize(60))
                .hasSize(60);
        assertThat(collection.aggregate(List.of(new Document("$match", new Document()))))
                .hasSize(60);
    }

    @Test
    void an_abandoned_cursor_can_be_closed() {
        try (MongoCursor<Document> cursor = many.find().batchSize(2).cursor()) {
            assertThat(cursor.next()).isNotNull();
        }
        assertThat(many.find().first()).isNotNull();
    }
}
