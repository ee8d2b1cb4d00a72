package org.khet.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the store would get wrong, it refuses in words; each line is a command as a driver would send it. */
class RefusalsIT {

    private static final int NOT_IMPLEMENTED = 238;

    @TempDir
    static Path folder;

    private static TestStore store;

    @BeforeAll
    static void start() {
        store = TestStore.withoutSync(folder);
        store.database().getCollection("c").insertOne(Document.parse("{_id: 1, a: [1, 2], n: 5}"));
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'c', collation: {locale: 'th'}}",
                "{count: 'c', collation: {locale: 'th'}}",
                "{distinct: 'c', key: 'a', collation: {locale: 'th'}}",
                "{aggregate: 'c', pipeline: [], cursor: {}, collation: {locale: 'th'}}",
                "{update: 'c', updates: [{q: {}, u: {$set: {b: 1}}, collation: {locale: 'th'}}]}",
                "{delete: 'c', deletes: [{q: {}, limit: 1, collation: {locale: 'th'}}]}",
                "{findAndModify: 'c', update: {$set: {b: 1}}, collation: {locale: 'th'}}",
                "{create: 'x', collation: {locale: 'th'}}",
                "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', collation: {locale: 'th'}}]}",
                "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', partialFilterExpression: {b: 1}}]}",
                "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', expireAfterSeconds: 5}]}",
                "{createIndexes: 'c', indexes: [{key: {a: 'hashed'}, name: 'a'}]}",
                "{createIndexes: 'c', indexes: [{key: {a: 'text'}, name: 'a'}]}",
                "{createIndexes: 'c', indexes: [{key: {a: '2dsphere'}, name: 'a'}]}",
                "{createIndexes: 'c', indexes: [{key: {'$**': 1}, name: 'a'}]}",
                "{createIndexes: 'c', indexes: [{key: {'a.$**': 1}, name: 'a'}]}",
                "{createIndexes: 'c', indexes: [{key: {'a.0': 1}, name: 'a'}]}",
                "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', hidden: true}]}",
                "{create: 'x', validator: {$jsonSchema: {required: ['a']}}}",
                "{create: 'x', viewOn: 'c', pipeline: [{$match: {a: 1}}]}",
                "{create: 'x', timeseries: {timeField: 't'}}",
                "{create: 'x', capped: true, size: 4096}",
                "{create: 'x', expireAfterSeconds: 5}",
                "{find: 'c', projection: {z: {$add: ['$n', 1]}}}",
                "{find: 'c', projection: {z: '$n'}}",
                "{find: 'c', projection: {'a.$': 1}}",
                "{find: 'c', tailable: true}",
                "{find: 'c', let: {x: 1}}",
                "{find: 'c', min: {a: 1}}",
                "{find: 'c', filter: {$text: {$search: 'x'}}}",
                "{find: 'c', filter: {$where: 'this.n == 5'}}",
                "{find: 'c', filter: {$jsonSchema: {required: ['a']}}}",
                "{find: 'c', filter: {a: {$nearSphere: [1, 2]}}}",
                "{find: 'c', filter: {a: {$geoWithin: {$centerSphere: [[0, 0], 1]}}}}",
                "{find: 'c', filter: {$or: [{n: {$bitsAllSet: 1}}]}}",
                "{find: 'c', filter: {n: {$not: {$bitsAllSet: 1}}}}",
                "{find: 'c', filter: {a: {$elemMatch: {$near: 1}}}}",
                "{find: 'c', filter: {$expr: {$eq: [1, {$mod: ['$n', 2]}]}}}",
                "{find: 'none', filter: {n: {$unknown: 1}}}",
                "{count: 'none', query: {$where: '1'}}",
                "{update: 'c', updates: [{q: {}, u: [{$set: {b: 1}}]}]}",
                "{update: 'c', updates: [{q: {}, u: {$bit: {n: {and: 1}}}}]}",
                "{update: 'none', updates: [{q: {}, u: {$unknown: {n: 1}}}]}",
                "{findAndModify: 'c', update: [{$set: {b: 1}}]}",
                "{findAndModify: 'c', update: {$set: {b: 1}}, fields: {z: '$n'}}",
                "{aggregate: 'c', pipeline: [{$changeStream: {}}], cursor: {}}",
                "{aggregate: 1, pipeline: [{$currentOp: {}}], cursor: {}}",
                "{aggregate: 'c', pipeline: [], cursor: {}, explain: true}",
                "{aggregate: 'c', pipeline: [], cursor: {}, let: {x: 1}}",
                "{aggregate: 'c', pipeline: [{$project: {r: {$dayOfWeek: '$d'}}}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$project: {r: {$mod: ['$n', 2]}}}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$addFields: {r: {$cond: [1, {$pow: ['$n', 2]}, 0]}}}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$group: {_id: {$trunc: '$n'}}}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$facet: {x: [{$match: {$text: {}}}]}}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$lookup: {from: 'd', localField: 'a', foreignField: 'b', pipeline: [],"
                        + " as: 'x'}}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$merge: {into: 'd', whenMatched: [{$addFields: {a: 1}}]}}], cursor: {}}",
                "{insert: 'c', documents: [{_id: 9}], txnNumber: {$numberLong: '1'}, startTransaction: true}",
            })
    void what_would_be_wrong_is_refused_with_a_sentence(String command) {
        assertThatThrownBy(() -> store.database().runCommand(Document.parse(command)))
                .isInstanceOfSatisfying(MongoCommandException.class, e -> {
                    assertThat(e.getErrorCode()).isEqualTo(NOT_IMPLEMENTED);
                    assertThat(e.getErrorCodeName()).isEqualTo("NotImplemented");
                    assertThat(e.getErrorMessage()).endsWith(".").contains("not supported");
                });
        assertThat(store.database().getCollection("c").find())
                .containsExactly(Document.parse("{_id: 1, a: [1, 2], n: 5}"));
        assertThat(store.database().listCollectionNames()).doesNotContain("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'c', hint: {nope: 1}}",
                "{find: 'c', hint: 'nope_1'}",
                "{count: 'c', hint: 'nope_1'}",
                "{aggregate: 'c', pipeline: [], cursor: {}, hint: 'nope_1'}",
                "{update: 'c', updates: [{q: {}, u: {$set: {b: 1}}, hint: 'nope_1'}]}",
                "{delete: 'c', deletes: [{q: {}, limit: 1, hint: {nope: 1}}]}",
                "{findAndModify: 'c', update: {$set: {b: 1}}, hint: 'nope_1'}",
                "{find: 'c', sort: {a: {$meta: 'textScore'}}}",
                "{createIndexes: 'c', indexes: [{key: {}, name: 'a'}]}",
            })
    void what_makes_no_sense_is_refused_as_a_bad_value(String command) {
        assertThatThrownBy(() -> store.database().runCommand(Document.parse(command)))
                .isInstanceOfSatisfying(MongoCommandException.class, e -> {
                    assertThat(e.getErrorCode()).isEqualTo(2);
                    assertThat(e.getErrorMessage()).endsWith(".");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{explain: {find: 'c'}}",
                "{collMod: 'c', validator: {}}",
                "{createUser: 'u', pwd: 'p', roles: []}",
                "{bulkWrite: 1, ops: []}",
                "{mapReduce: 'c'}",
            })
    void an_unknown_command_is_refused(String command) {
        assertThatThrownBy(() -> store.database().runCommand(Document.parse(command)))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void a_session_is_refused_by_the_driver() {
        assertThatThrownBy(() -> {
                    try (var session = store.client().startSession()) {
                        store.database().getCollection("c").find(session).first();
                    }
                })
                .isInstanceOf(MongoException.class);
    }

    @Test
    void an_index_with_another_meaning_under_a_known_name_is_refused() {
        var collection = store.collection();
        collection.createIndex(Document.parse("{a: 1}"));
        assertThatThrownBy(() -> store.database()
                        .runCommand(new Document(
                                        "createIndexes",
                                        collection.getNamespace().getCollectionName())
                                .append("indexes", java.util.List.of(Document.parse("{key: {b: 1}, name: 'a_1'}")))))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(86));
        assertThatThrownBy(() -> store.database()
                        .runCommand(new Document(
                                        "createIndexes",
                                        collection.getNamespace().getCollectionName())
                                .append("indexes", java.util.List.of(Document.parse("{key: {a: 1}, name: 'b'}")))))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(85));
    }

    @Test
    void renaming_into_another_database_is_refused() {
        assertThatThrownBy(() -> store.client()
                        .getDatabase("admin")
                        .runCommand(Document.parse("{renameCollection: 'test.c', to: 'other.c'}")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(NOT_IMPLEMENTED));
    }
}
