package org.khet.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
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
}
