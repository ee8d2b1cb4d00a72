package org.khet.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexesIT {

    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

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

    private static void assertDuplicate(ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOfSatisfying(MongoWriteException.class, e -> {
            assertThat(e.getCode()).isEqualTo(11_000);
            assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        });
    }

    @Test
    void a_unique_index_refuses_a_second_document_with_the_same_value_of_any_number_type() {
        MongoCollection<Document> collection = store.collection("{_id: 1, k: 1}");
        collection.createIndex(json("{k: 1}"), UNIQUE);
        assertDuplicate(() -> collection.insertOne(json("{_id: 2, k: 1.0}")));
        assertDuplicate(() -> collection.insertOne(json("{_id: 1, k: 7}")));
        assertThatThrownBy(() -> collection.insertOne(json("{_id: 2, k: 1}")))
                .hasMessageContaining("E11000 duplicate key error collection: test.")
                .hasMessageContaining("index: k_1 dup key: { k: 1 }");
    }

    @Test
    void a_unique_index_is_kept_by_updates() {
        MongoCollection<Document> collection = store.collection("{_id: 1, k: 1}", "{_id: 2, k: 2}");
        collection.createIndex(json("{k: 1}"), UNIQUE);
        assertDuplicate(() -> collection.updateOne(json("{_id: 2}"), json("{$set: {k: 1}}")));
        assertThatThrownBy(() -> collection.findOneAndUpdate(json("{_id: 2}"), json("{$set: {k: 1}}")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(11_000));
        assertThat(collection.find(json("{k: 2}"))).hasSize(1);
        collection.updateOne(json("{_id: 1}"), json("{$set: {k: 3}}"));
        collection.insertOne(json("{_id: 3, k: 1}"));
    }

    @Test
    void a_missing_value_counts_once_unless_the_index_is_sparse() {
        MongoCollection<Document> full = store.collection("{_id: 1}");
        full.createIndex(json("{k: 1}"), UNIQUE);
        assertDuplicate(() -> full.insertOne(json("{_id: 2}")));

        MongoCollection<Document> sparse = store.collection("{_id: 1}", "{_id: 2}", "{_id: 3, k: 1}");
        sparse.createIndex(json("{k: 1}"), new IndexOptions().unique(true).sparse(true));
        assertDuplicate(() -> sparse.insertOne(json("{_id: 4, k: 1}")));
        sparse.updateOne(json("{_id: 3}"), json("{$unset: {k: ''}}"));
        sparse.insertOne(json("{_id: 4, k: 1}"));
        assertThat(sparse.find(json("{k: 1}"))).hasSize(1);
        assertThat(sparse.find(json("{k: null}"))).hasSize(3);
    }

    @Test
    void a_compound_and_a_multikey_unique_index_are_enforced() {
        MongoCollection<Document> compound = store.collection("{_id: 1, a: 1, b: 1}");
        compound.createIndex(json("{a: 1, b: -1}"), UNIQUE);
        compound.insertOne(json("{_id: 2, a: 1, b: 2}"));
        assertDuplicate(() -> compound.insertOne(json("{_id: 3, a: 1, b: 1}")));

        MongoCollection<Document> multikey = store.collection("{_id: 1, t: ['a', 'b']}");
        multikey.createIndex(json("{t: 1}"), UNIQUE);
        assertDuplicate(() -> multikey.insertOne(json("{_id: 2, t: ['b', 'c']}")));
        multikey.insertOne(json("{_id: 2, t: ['c', 'c']}"));
    }

    @Test
    void documents_that_differ_only_inside_an_array_are_different_keys() {
        MongoCollection<Document> collection = store.collection("{_id: 1, k: {a: [1, 2]}}");
        collection.createIndex(json("{k: 1}"), UNIQUE);
        collection.insertOne(json("{_id: 2, k: {a: [1, 3]}}"));
        assertDuplicate(() -> collection.insertOne(json("{_id: 3, k: {a: [1, 3]}}")));
    }

    @Test
    void long_values_beyond_the_doubles_stay_different_keys() {
        MongoCollection<Document> collection = store.collection();
        collection.createIndex(json("{k: 1}"), UNIQUE);
        long big = 1L << 53;
        collection.insertOne(new Document("_id", 1).append("k", big));
        collection.insertOne(new Document("_id", 2).append("k", big + 1));
        assertDuplicate(() -> collection.insertOne(new Document("_id", 3).append("k", big + 1)));
        assertThat(collection.find(new Document("k", big + 1))).hasSize(1);
    }

    @Test
    void an_index_over_two_arrays_is_refused_and_nothing_is_stored() {
        MongoCollection<Document> collection = store.collection("{_id: 1, a: 1, b: 1}");
        collection.createIndex(json("{a: 1, b: 1}"));
        assertThatThrownBy(() -> collection.insertOne(json("{_id: 2, a: [1, 2], b: [1, 2]}")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(171));
        assertThatThrownBy(() -> collection.updateOne(json("{_id: 1}"), json("{$set: {a: [1], b: [2]}}")))
                .isInstanceOf(MongoWriteException.class);
        assertThat(collection.find()).containsExactly(json("{_id: 1, a: 1, b: 1}"));
        assertThat(collection.find(json("{a: 1}"))).hasSize(1);
    }

    @Test
    void a_unique_index_on_duplicates_is_not_built() {
        MongoCollection<Document> collection = store.collection("{_id: 1, k: 1}", "{_id: 2, k: 1}");
        assertThatThrownBy(() -> collection.createIndex(json("{k: 1}"), UNIQUE))
                .isInstanceOfAny(DuplicateKeyException.class, MongoCommandException.class);
        collection.insertOne(json("{_id: 3, k: 1}"));
        assertThat(collection.listIndexes()).hasSize(1);
    }

    @Test
    void dropping_an_index_leaves_one_of_the_same_name_elsewhere() {
        MongoCollection<Document> one = store.collection("{_id: 1, k: 1}");
        MongoCollection<Document> other = store.collection("{_id: 1, k: 1}");
        for (MongoCollection<Document> collection : java.util.List.of(one, other)) {
            collection.createIndex(json("{k: 1}"), UNIQUE);
            collection.createIndex(json("{a: 1, b: 1}"));
        }
        one.dropIndex("k_1");
        one.insertOne(json("{_id: 2, k: 1}"));
        assertThat(one.listIndexes()).hasSize(2);
        one.dropIndexes();
        assertThat(one.listIndexes()).hasSize(1);
        assertThat(other.listIndexes()).hasSize(3);
        assertDuplicate(() -> other.insertOne(json("{_id: 2, k: 1}")));
        assertThatThrownBy(() -> other.dropIndex("nope")).isInstanceOf(MongoCommandException.class);
    }

    @Test
    void creating_an_index_again_changes_nothing() {
        MongoCollection<Document> collection = store.collection("{_id: 1, k: 1}");
        collection.createIndex(json("{k: 1}"));
        collection.createIndex(json("{k: 1}"), new IndexOptions().background(true));
        assertThat(collection.listIndexes()).hasSize(2);
    }
}
