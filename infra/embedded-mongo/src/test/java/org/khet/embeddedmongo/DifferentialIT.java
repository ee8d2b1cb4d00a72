package org.khet.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index must never change what a query finds: the same random life is led by a collection with and one without. */
class DifferentialIT {

    private static final int DOCUMENTS = 300;
    private static final int QUERIES = 4_000;

    @TempDir
    static Path folder;

    private final RandomDocuments random = new RandomDocuments(42);

    @Test
    void an_index_changes_the_result_of_no_query() {
        try (TestStore store = TestStore.withoutSync(folder)) {
            MongoCollection<Document> indexed = store.collection();
            MongoCollection<Document> plain = store.collection();
            index(indexed);
            for (int id = 0; id < DOCUMENTS; id++) {
                Document document = random.document(id);
                if (succeeds(() -> indexed.insertOne(document))) {
                    plain.insertOne(document);
                }
            }
            List<String> differences = new ArrayList<>();
            for (int round = 0; round < QUERIES; round++) {
                compare(indexed, plain, round, differences);
                change(indexed, plain, round);
            }
            assertThat(differences).isEmpty();
            assertThat(indexed.countDocuments())
                    .isEqualTo(plain.countDocuments())
                    .isGreaterThan(DOCUMENTS / 2);
        }
    }

    private static void index(MongoCollection<Document> collection) {
        collection.createIndex(Document.parse("{f: 1, g: -1}"));
        collection.createIndex(Document.parse("{g: 1, _id: 1}"));
        collection.createIndex(Document.parse("{'n.x': 1}"));
        collection.createIndex(Document.parse("{w: 1, _id: 1}"));
        collection.createIndex(
                Document.parse("{u: 1}"), new IndexOptions().unique(true).sparse(true));
    }

    private void compare(
            MongoCollection<Document> indexed, MongoCollection<Document> plain, int round, List<String> differences) {
        Document query = random.query(DOCUMENTS);
        Document sort = random.sort();
        int limit = random.limit();
        boolean counted = round % 5 == 0;
        String withIndex = answer(indexed, query, sort, limit, counted);
        String without = answer(plain, query, sort, limit, counted);
        if (!withIndex.equals(without)) {
            differences.add(query.toJson() + " by " + sort.toJson() + "\n with " + withIndex + "\n without " + without);
        }
    }

    private static String answer(
            MongoCollection<Document> collection, Document query, Document sort, int limit, boolean counted) {
        try {
            List<Object> ids = collection
                    .find(query)
                    .sort(sort)
                    .limit(limit)
                    .projection(new Document("_id", 1))
                    .map(document -> document.get("_id"))
                    .into(new ArrayList<>());
            return ids + (counted ? " of " + collection.countDocuments(query) : "");
        } catch (MongoException e) {
            return "error " + e.getCode();
        }
    }

    private void change(MongoCollection<Document> indexed, MongoCollection<Document> plain, int round) {
        Document one = new Document("_id", random.number(DOCUMENTS));
        if (round % 2 == 0) {
            Document update = random.update();
            if (succeeds(() -> indexed.updateOne(one, update))) {
                plain.updateOne(one, update);
            }
        }
        if (round % 50 == 0) {
            indexed.deleteOne(one);
            plain.deleteOne(one);
        }
    }

    private static boolean succeeds(Runnable write) {
        try {
            write.run();
            return true;
        } catch (MongoException e) {
            return false;
        }
    }
}
