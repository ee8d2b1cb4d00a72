package org.khet.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.embeddedmongo.TestStore.aggregate;

import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregationIT {

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

    @Test
    void a_pipeline_matches_groups_and_sorts() {
        MongoCollection<Document> collection =
                store.collection("{_id: 1, s: 'A', n: 2}", "{_id: 2, s: 'B', n: 3}", "{_id: 3, s: 'A', n: 4}");
        collection.createIndex(json("{s: 1, n: 1}"));
        assertThat(aggregate(
                        collection,
                        "{$match: {n: {$gte: 2}}}",
                        "{$group: {_id: '$s', sum: {$sum: '$n'}, count: {$sum: 1}, all: {$push: '$n'}}}",
                        "{$sort: {_id: 1}}"))
                .containsExactly(
                        json("{_id: 'A', sum: 6, count: 2, all: [2, 4]}"),
                        json("{_id: 'B', sum: 3, count: 1, all: [3]}"));
        assertThat(aggregate(collection, "{$match: {s: 'A'}}", "{$sort: {n: -1}}", "{$limit: 1}", "{$project: {n: 1}}"))
                .containsExactly(json("{_id: 3, n: 4}"));
    }

    @Test
    void a_lookup_joins_another_collection() {
        MongoCollection<Document> schools = store.collection("{_id: 's1', name: 'one'}");
        MongoCollection<Document> pupils = store.collection("{_id: 1, school: 's1'}", "{_id: 2, school: 'none'}");
        String from = schools.getNamespace().getCollectionName();
        assertThat(aggregate(
                        pupils,
                        "{$lookup: {from: '" + from + "', localField: 'school', foreignField: '_id', as: 'found'}}",
                        "{$project: {count: {$size: '$found'}}}"))
                .containsExactly(json("{_id: 1, count: 1}"), json("{_id: 2, count: 0}"));
    }

    @Test
    void unwinding_faceting_and_counting_work() {
        MongoCollection<Document> collection = store.collection("{_id: 1, t: ['a', 'b']}", "{_id: 2, t: ['a']}");
        assertThat(aggregate(collection, "{$unwind: '$t'}", "{$sortByCount: '$t'}"))
                .containsExactly(json("{_id: 'a', count: 2}"), json("{_id: 'b', count: 1}"));
        assertThat(aggregate(collection, "{$facet: {all: [{$count: 'n'}], one: [{$match: {_id: 1}}, {$count: 'n'}]}}"))
                .containsExactly(json("{all: [{n: 2}], one: [{n: 1}]}"));
    }

    @Test
    void results_can_be_written_to_a_collection() {
        MongoCollection<Document> collection = store.collection("{_id: 1, v: 1}", "{_id: 2, v: 2}");
        collection
                .aggregate(java.util.List.of(json("{$match: {v: 2}}"), json("{$out: 'written'}")))
                .toCollection();
        assertThat(store.database().getCollection("written").find()).containsExactly(json("{_id: 2, v: 2}"));
        collection
                .aggregate(java.util.List.of(
                        json("{$merge: {into: 'written', on: '_id', whenMatched: 'merge', whenNotMatched: 'insert'}}")))
                .toCollection();
        assertThat(store.database().getCollection("written").countDocuments()).isEqualTo(2);
    }

    @Test
    void a_day_in_bangkok_is_the_day_in_bangkok() {
        MongoCollection<Document> collection = store.collection("{_id: 1, at: {$date: '2024-05-06T23:30:00Z'}}");
        assertThat(aggregate(
                        collection,
                        "{$project: {_id: 0, day: {$dateToString: {format: '%Y-%m-%d', date: '$at',"
                                + " timezone: 'Asia/Bangkok'}}}}"))
                .containsExactly(json("{day: '2024-05-07'}"));
    }

    @Test
    void a_count_by_pipeline_is_the_count() {
        MongoCollection<Document> collection = store.collection("{_id: 1, a: 1}", "{_id: 2, a: 1}", "{_id: 3, a: 2}");
        assertThat(collection.countDocuments(json("{a: 1}"))).isEqualTo(2);
        assertThat(aggregate(collection, "{$match: {a: 1}}", "{$group: {_id: 1, n: {$sum: 1}}}"))
                .containsExactly(json("{_id: 1, n: 2}"));
        assertThat(aggregate(collection, "{$match: {a: 9}}", "{$group: {_id: 1, n: {$sum: 1}}}"))
                .isEmpty();
        assertThat(aggregate(collection, "{$match: {a: 1}}", "{$group: {_id: 1, n: {$sum: 2}}}"))
                .containsExactly(json("{_id: 1, n: 4}"));
    }

    @Test
    void a_pipeline_over_nothing_is_empty() {
        assertThat(aggregate(store.database().getCollection("nothing"), "{$match: {a: 1}}"))
                .isEmpty();
    }
}
