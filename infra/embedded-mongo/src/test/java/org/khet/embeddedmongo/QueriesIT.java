package org.khet.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Code;
import org.bson.types.Decimal128;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesIT {

    @TempDir
    static Path folder;

    private static TestStore store;
    private static MongoCollection<Document> two;

    @BeforeAll
    static void start() {
        store = TestStore.withoutSync(folder);
        two = store.collection(
                "{_id: 1, a: [1, 2], b: null, s: 'xเด็ก', n: {d: 1}, m: [{k: 1}, {k: 2}]}", "{_id: 2, a: [3], s: 'Y'}");
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
            {a: {$all: [1, 2]}}                   | 1
            {a: {$size: 1}}                       | 1
            {b: null}                             | 2
            {b: {$exists: true}}                  | 1
            {b: {$type: 10}}                      | 1
            {a: {$elemMatch: {$gt: 2}}}           | 1
            {m: {$elemMatch: {k: 2}}}             | 1
            {$nor: [{s: 'Y'}]}                    | 1
            {$or: [{s: 'Y'}, {'n.d': 1}]}         | 2
            {s: {$nin: ['Y']}}                    | 1
            {'n.d': {$gte: 1}}                    | 1
            {_id: {$mod: [2, 0]}}                 | 1
            {s: {$regex: '^y', $options: 'i'}}    | 1
            {s: {$regex: 'เด็ก'}}                 | 1
            {s: {$not: {$regex: '^x'}}}           | 1
            {$expr: {$gt: ['$_id', 1]}}           | 1
            {a: 1, $comment: 'why'}               | 1
            """)
    void a_query_operator_finds_what_it_should(String query, long expected) {
        assertThat(two.countDocuments(json(query))).isEqualTo(expected);
        assertThat(two.find(json(query))).hasSize((int) expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'n.d': 1}                            | {_id: 1, n: {d: 1}}
            {_id: 0, s: 1}                        | {s: 'xเด็ก'}
            {a: {$slice: 1}, n: 1}                | {_id: 1, a: [1], n: {d: 1}}
            {_id: 1, m: {$elemMatch: {k: 2}}}     | {_id: 1, m: [{k: 2}]}
            """)
    void a_projection_takes_fields_in_or_out(String projection, String expected) {
        assertThat(two.find(json("{_id: 1}")).projection(json(projection))).containsExactly(json(expected));
    }

    @Test
    void every_type_comes_back_as_it_was() {
        MongoCollection<Document> collection = store.collection();
        Document document = new Document("_id", new ObjectId())
                .append("binary", new Binary(new byte[] {1, 2}))
                .append("timestamp", new BsonTimestamp(5, 6))
                .append("date", new Date(5))
                .append("decimal", new Decimal128(5))
                .append("long", 5L)
                .append("double", 1.5)
                .append("boolean", true)
                .append("nothing", null)
                .append("minKey", new MinKey())
                .append("array", List.of(1, "x", List.of(2), new Document("y", 1)))
                .append("code", new Code("x"));
        collection.insertOne(document);
        assertThat(collection
                        .find(new Document("_id", document.get("_id")))
                        .first()
                        .toJson())
                .isEqualTo(document.toJson());
    }

    @Test
    void a_uuid_is_found_by_itself() {
        var collection = store.collection().withDocumentClass(org.bson.BsonDocument.class);
        BsonBinary uuid = new BsonBinary(java.util.UUID.randomUUID());
        collection.insertOne(new org.bson.BsonDocument("_id", uuid));
        assertThat(collection.find(new org.bson.BsonDocument("_id", uuid))).hasSize(1);
    }

    @Test
    void the_natural_order_is_the_order_of_insertion() {
        MongoCollection<Document> collection = store.collection("{_id: 3}", "{_id: 1}", "{_id: 2}");
        collection.updateOne(json("{_id: 3}"), json("{$set: {a: 'x'}}"));
        assertThat(ids(collection, "{}")).containsExactly(3, 1, 2);
        assertThat(ids(collection, "{$natural: -1}")).containsExactly(2, 1, 3);
    }

    private static List<Object> ids(MongoCollection<Document> collection, String sort) {
        return collection
                .find()
                .sort(json(sort))
                .map(document -> document.get("_id"))
                .into(new ArrayList<>());
    }

    @Test
    void an_array_is_sorted_by_its_least_or_greatest_value_and_an_empty_one_comes_before_null() {
        MongoCollection<Document> collection = store.collection(
                "{_id: 1, a: [5, 1]}",
                "{_id: 2, a: 3}",
                "{_id: 3, a: []}",
                "{_id: 4}",
                "{_id: 5, a: []}",
                "{_id: 6, a: 'x'}");
        assertThat(ids(collection, "{a: 1, _id: 1}")).containsExactly(3, 5, 4, 1, 2, 6);
        assertThat(ids(collection, "{a: -1, _id: 1}")).containsExactly(6, 1, 2, 4, 3, 5);
    }

    @Test
    void concerns_hints_limits_of_time_and_comments_are_accepted() {
        MongoCollection<Document> collection = store.collection()
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
        collection.insertOne(json("{_id: 1}"));
        assertThat(collection
                        .find()
                        .hint(json("{_id: 1}"))
                        .maxTime(5, java.util.concurrent.TimeUnit.SECONDS)
                        .comment("why"))
                .hasSize(1);
    }

    @Test
    void distinct_values_and_counts_are_right() {
        assertThat(two.distinct("a", Integer.class)).containsExactly(1, 2, 3);
        assertThat(two.estimatedDocumentCount()).isEqualTo(2);
        assertThat(two.countDocuments(json("{}"))).isEqualTo(2);
    }

    @Test
    void hello_is_answered() {
        assertThat(store.database().runCommand(json("{hello: 1}")))
                .containsEntry("isWritablePrimary", true)
                .containsEntry("ok", 1.0);
    }

    @Test
    void collections_are_listed_renamed_and_dropped() {
        var database = store.client().getDatabase("shelves");
        database.getCollection("a").insertOne(json("{_id: 1, k: 1}"));
        database.getCollection("a").createIndex(json("{k: 1}"));
        database.createCollection("b");
        assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("a", "b");
        assertThat(database.listCollections().filter(json("{name: 'b'}"))).hasSize(1);
        database.getCollection("a").renameCollection(new com.mongodb.MongoNamespace("shelves", "c"));
        assertThat(database.getCollection("c").find(json("{k: 1}"))).hasSize(1);
        assertThat(database.getCollection("c").listIndexes()).hasSize(2);
        database.getCollection("b").drop();
        assertThat(database.listCollectionNames()).containsExactly("c");
        assertThat(store.client().listDatabaseNames()).contains("shelves");
        database.drop();
        assertThat(database.listCollectionNames()).isEmpty();
        database.getCollection("a").insertOne(json("{_id: 1}"));
        assertThat(database.getCollection("a").countDocuments()).isEqualTo(1);
    }
}
