package org.khet.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityIT {

    @TempDir
    Path folder;

    @Test
    void documents_and_indexes_are_there_after_a_restart() {
        try (var server = EmbeddedMongoServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            var schools = client.getDatabase("office").getCollection("schools");
            schools.createIndex(Indexes.ascending("area", "code"));
            schools.insertOne(new Document("_id", "a").append("area", 1).append("code", "x"));
            schools.updateOne(eq("_id", "a"), set("name", "โรงเรียน"));
        }
        try (var server = EmbeddedMongoServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            var schools = client.getDatabase("office").getCollection("schools");
            assertThat(schools.find(eq("area", 1)).first())
                    .isEqualTo(Document.parse("{_id:'a', area:1, code:'x', name:'โรงเรียน'}"));
            assertThat(schools.listIndexes()).hasSize(2);
        }
    }

    @Test
    void renamed_written_and_dropped_collections_are_as_they_were_after_a_restart() {
        try (TestStore store = TestStore.in(folder)) {
            var database = store.client().getDatabase("office");
            database.getCollection("a").insertOne(Document.parse("{_id: 1, k: 1}"));
            database.getCollection("a").createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
            database.getCollection("a").renameCollection(new MongoNamespace("office", "b"));
            database.getCollection("b")
                    .aggregate(List.of(Document.parse("{$out: 'c'}")))
                    .toCollection();
            database.getCollection("d").insertOne(Document.parse("{_id: 1}"));
            database.getCollection("d").drop();
            store.client().getDatabase("gone").getCollection("e").insertOne(Document.parse("{_id: 1}"));
            store.client().getDatabase("gone").drop();
        }
        try (TestStore store = TestStore.in(folder)) {
            var database = store.client().getDatabase("office");
            assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("b", "c");
            assertThat(store.client().listDatabaseNames()).containsExactly("office");
            assertThat(database.getCollection("c").find(eq("_id", 1))).hasSize(1);
            assertThatThrownBy(() -> database.getCollection("c").insertOne(Document.parse("{_id: 1}")))
                    .hasMessageContaining("E11000");
            assertThatThrownBy(() -> database.getCollection("b").insertOne(Document.parse("{_id: 2, k: 1}")))
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    void documents_with_an_id_of_several_fields_are_found() {
        try (TestStore store = TestStore.in(folder)) {
            var collection = store.collection("{_id: {a: 1, b: 'x'}, n: 1}", "{_id: {b: 'x', a: 1}, n: 2}");
            assertThat(collection.find(Document.parse("{_id: {a: 1, b: 'x'}}")))
                    .containsExactly(Document.parse("{_id: {a: 1, b: 'x'}, n: 1}"));
        }
    }
}
