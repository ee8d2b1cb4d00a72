package org.khet.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkWriteIT {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    @TempDir
    Path folder;

    private TestStore store;

    @BeforeEach
    void start() {
        store = TestStore.withoutSync(folder);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void an_ordered_insert_stops_at_the_first_duplicate_and_counts_what_was_inserted() {
        MongoCollection<Document> collection = store.collection("{_id: 1}");
        MongoBulkWriteException e = failure(collection, new BulkWriteOptions(), insert(2), insert(1), insert(3));
        assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
        assertThat(e.getWriteErrors().getFirst().getCode()).isEqualTo(11_000);
        assertThat(collection.countDocuments()).isEqualTo(2);
    }

    @Test
    void an_unordered_insert_goes_on_and_counts_what_was_inserted() {
        MongoCollection<Document> collection = store.collection("{_id: 1}");
        MongoBulkWriteException e = failure(collection, UNORDERED, insert(2), insert(1), insert(3));
        assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(collection.countDocuments()).isEqualTo(3);
    }

    @Test
    void an_ordered_update_stops_at_the_first_that_fails() {
        MongoCollection<Document> collection = uniqueByK("{_id: 1, k: 1}", "{_id: 2, k: 2}", "{_id: 3, k: 3}");
        MongoBulkWriteException e = failure(
                collection,
                new BulkWriteOptions(),
                update("{_id: 1}", "{$set: {k: 9}}"),
                update("{_id: 2}", "{$set: {k: 9}}"),
                update("{_id: 3}", "{$set: {k: 8}}"));
        assertThat(e.getWriteErrors()).hasSize(1);
        assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
        assertThat(e.getWriteErrors().getFirst().getCode()).isEqualTo(11_000);
        assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
        assertThat(collection.find(Document.parse("{k: 3}")).first()).isNotNull();
    }

    @Test
    void an_unordered_update_goes_on_after_one_that_fails() {
        MongoCollection<Document> collection = uniqueByK("{_id: 1, k: 1}", "{_id: 2, k: 2}", "{_id: 3, k: 3}");
        MongoBulkWriteException e = failure(
                collection,
                UNORDERED,
                update("{_id: 2}", "{$set: {k: 1}}"),
                update("{_id: 3}", "{$set: {k: 8}}"),
                update("{_id: 4}", "{$set: {k: 1}}"));
        assertThat(e.getWriteErrors()).extracting(error -> error.getIndex()).containsExactly(0, 2);
        assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
        assertThat(collection.find(Document.parse("{k: 8}")).first()).isNotNull();
    }

    @Test
    void upserts_and_deletes_of_one_bulk_are_counted() {
        MongoCollection<Document> collection = store.collection("{_id: 1, a: 1}", "{_id: 2, a: 1}");
        var result = collection.bulkWrite(List.of(
                update("{_id: 7}", "{$set: {a: 2}}"),
                update("{_id: 1}", "{$set: {a: 2}}"),
                update("{_id: 8}", "{$set: {a: 2}}"),
                new DeleteManyModel<>(Document.parse("{a: 2}"))));
        assertThat(result.getUpserts()).extracting(upsert -> upsert.getIndex()).containsExactly(0, 2);
        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getDeletedCount()).isEqualTo(3);
        assertThat(collection.find()).containsExactly(Document.parse("{_id: 2, a: 1}"));
    }

    private MongoCollection<Document> uniqueByK(String... documents) {
        MongoCollection<Document> collection = store.collection(documents);
        collection.createIndex(Document.parse("{k: 1}"), new IndexOptions().unique(true));
        return collection;
    }

    @SafeVarargs
    private static MongoBulkWriteException failure(
            MongoCollection<Document> collection, BulkWriteOptions options, WriteModel<Document>... writes) {
        return catchThrowableOfType(
                MongoBulkWriteException.class, () -> collection.bulkWrite(List.of(writes), options));
    }

    private static WriteModel<Document> insert(int id) {
        return new InsertOneModel<>(new Document("_id", id));
    }

    private static WriteModel<Document> update(String filter, String update) {
        return new UpdateOneModel<>(Document.parse(filter), Document.parse(update), new UpdateOptions().upsert(true));
    }
}
