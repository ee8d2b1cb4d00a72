package org.khet.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdatesIT {

    private static final int THREADS = 8;

    @TempDir
    static Path folder;

    private static TestStore store;

    @BeforeAll
    static void start() {
        store = TestStore.withoutSync(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private static Document json(String text) {
        return Document.parse(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {_id: 1, a: 2}                         | {$mul: {a: 3}, $set: {'n.x': 1}}                | {_id: 1, a: 6, n: {x: 1}}
            {_id: 1, a: 5, b: 5}                   | {$min: {a: 1}, $max: {b: 9}}                    | {_id: 1, a: 1, b: 9}
            {_id: 1, a: 1, b: 1}                   | {$rename: {a: 'c'}, $unset: {b: ''}}            | {_id: 1, c: 1}
            {_id: 1, a: [3, 1]}                    | {$push: {a: {$each: [2, 9], $sort: 1, $slice: -3}}} | {_id: 1, a: [2, 3, 9]}
            {_id: 1, a: [1]}                       | {$push: {a: {$each: [0], $position: 0}}}        | {_id: 1, a: [0, 1]}
            {_id: 1, a: [{k: 1}, {k: 2}]}          | {$pull: {a: {k: 1}}}                            | {_id: 1, a: [{k: 2}]}
            {_id: 1, a: [1, 2, 3]}                 | {$pullAll: {a: [1, 2]}}                         | {_id: 1, a: [3]}
            {_id: 1, a: [1, 2, 3]}                 | {$pop: {a: 1}}                                  | {_id: 1, a: [1, 2]}
            {_id: 1, a: [4]}                       | {$addToSet: {a: {$each: [4, 5]}}}               | {_id: 1, a: [4, 5]}
            {_id: 1, a: [{q: 1}, {q: 2}]}          | {$inc: {'a.$[].q': 10}}                         | {_id: 1, a: [{q: 11}, {q: 12}]}
            """)
    void an_update_operator_does_what_it_says(String before, String update, String after) {
        MongoCollection<Document> collection = store.collection(before);
        collection.updateOne(json("{_id: 1}"), json(update));
        assertThat(collection.find()).containsExactly(json(after));
    }

    @Test
    void array_filters_and_the_positional_operator_change_the_element_meant() {
        MongoCollection<Document> collection = store.collection("{_id: 1, it: [{k: 1, q: 1}, {k: 2, q: 1}]}");
        Document after = collection.findOneAndUpdate(
                json("{_id: 1}"),
                json("{$set: {'it.$[e].q': 9}}"),
                new FindOneAndUpdateOptions()
                        .arrayFilters(List.of(json("{'e.k': 2}")))
                        .returnDocument(ReturnDocument.AFTER));
        assertThat(after).isEqualTo(json("{_id: 1, it: [{k: 1, q: 1}, {k: 2, q: 9}]}"));
        collection.updateOne(json("{_id: 1, 'it.k': 1}"), json("{$set: {'it.$.q': 5}}"));
        assertThat(collection.find()).containsExactly(json("{_id: 1, it: [{k: 1, q: 5}, {k: 2, q: 9}]}"));
    }

    @Test
    void an_upsert_takes_the_fields_of_the_filter() {
        MongoCollection<Document> collection = store.collection();
        collection.updateOne(
                json("{_id: 5, q: 7}"), json("{$set: {a: 1}, $setOnInsert: {b: 2}}"), new UpdateOptions().upsert(true));
        assertThat(collection.find()).containsExactly(json("{_id: 5, q: 7, a: 1, b: 2}"));
        collection.replaceOne(json("{_id: 5}"), json("{_id: 5, z: 1}"), new ReplaceOptions().upsert(true));
        assertThat(collection.find()).containsExactly(json("{_id: 5, z: 1}"));
    }

    @Test
    void decimals_are_added_exactly() {
        MongoCollection<Document> collection = store.collection();
        collection.insertOne(new Document("_id", 1).append("amount", new Decimal128(new BigDecimal("10.10"))));
        collection.updateOne(
                json("{_id: 1}"), new Document("$inc", new Document("amount", new Decimal128(new BigDecimal("0.05")))));
        assertThat(collection.find().first()).containsEntry("amount", new Decimal128(new BigDecimal("10.15")));
    }

    @Test
    void a_document_that_would_grow_too_large_is_refused_and_stays_as_it_was() {
        MongoCollection<Document> collection = store.collection("{_id: 1, k: 'old'}");
        collection.createIndex(json("{k: 1}"));
        collection.updateOne(json("{_id: 1}"), new Document("$set", new Document("a", new byte[9_000_000])));
        assertThatThrownBy(() -> collection.updateOne(
                        json("{_id: 1}"),
                        new Document("$set", new Document("b", new byte[9_000_000]).append("k", "new"))))
                .isInstanceOfSatisfying(
                        MongoException.class, e -> assertThat(e.getCode()).isEqualTo(10_334));
        assertThat(collection.find(json("{k: 'old'}")).projection(json("{k: 1}")))
                .containsExactly(json("{_id: 1, k: 'old'}"));
        assertThat(collection.find(json("{k: 'new'}"))).isEmpty();
    }

    @Test
    void version_guarded_updates_of_many_threads_lose_nothing() throws Exception {
        MongoCollection<Document> collection = store.collection("{_id: 1, version: 0}");
        inThreads(thread -> {
            for (int done = 0; done < 50; ) {
                int version = collection.find(json("{_id: 1}")).first().getInteger("version");
                done += (int) collection
                        .updateOne(new Document("_id", 1).append("version", version), json("{$inc: {version: 1}}"))
                        .getModifiedCount();
            }
        });
        assertThat(collection.find().first()).containsEntry("version", THREADS * 50);
    }

    @Test
    void upserts_of_one_id_by_many_threads_meet_in_one_document() throws Exception {
        MongoCollection<Document> collection = store.collection();
        inThreads(thread -> {
            for (int i = 0; i < 25; i++) {
                collection.updateOne(json("{_id: 'k'}"), json("{$inc: {n: 1}}"), new UpdateOptions().upsert(true));
            }
        });
        assertThat(collection.find()).containsExactly(json("{_id: 'k', n: " + THREADS * 25 + "}"));
    }

    @Test
    void no_document_is_claimed_twice() throws Exception {
        MongoCollection<Document> collection = store.collection();
        collection.createIndex(json("{status: 1, due: 1}"));
        for (int i = 0; i < 200; i++) {
            collection.insertOne(new Document("_id", i).append("status", "NEW").append("due", 200 - i));
        }
        Set<Object> claimed = ConcurrentHashMap.newKeySet();
        List<Object> twice = new ArrayList<>();
        inThreads(thread -> {
            Document claim;
            do {
                claim = collection.findOneAndUpdate(
                        json("{status: 'NEW'}"),
                        json("{$set: {status: 'TAKEN'}}"),
                        new FindOneAndUpdateOptions().sort(json("{due: 1}")));
                if (claim != null && !claimed.add(claim.get("_id"))) {
                    twice.add(claim.get("_id"));
                }
            } while (claim != null);
        });
        assertThat(twice).isEmpty();
        assertThat(claimed).hasSize(200);
    }

    private interface Work {
        void run(int thread);
    }

    private static void inThreads(Work work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                running.add(pool.submit(() -> work.run(thread)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }
}
