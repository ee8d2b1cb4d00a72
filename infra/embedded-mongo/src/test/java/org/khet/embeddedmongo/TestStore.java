package org.khet.embeddedmongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** A store on a random port with a client. */
final class TestStore implements AutoCloseable {

    private final EmbeddedMongoServer server;
    private final MongoClient client;
    private int collections;

    private TestStore(EmbeddedMongoServer server) {
        this.server = server;
        this.client = MongoClients.create(server.uri());
    }

    static TestStore in(Path folder) {
        return new TestStore(EmbeddedMongoServer.start(folder, 0));
    }

    /** For tests of many writes that are not about durability. */
    static TestStore withoutSync(Path folder) {
        return new TestStore(
                EmbeddedMongoServer.start(StoreSettings.of(folder, 0).withoutSync()));
    }

    MongoClient client() {
        return client;
    }

    MongoDatabase database() {
        return client.getDatabase("test");
    }

    /** A new collection with some documents, written as JSON. */
    MongoCollection<Document> collection(String... documents) {
        MongoCollection<Document> collection = database().getCollection("c" + collections++);
        for (String document : documents) {
            collection.insertOne(Document.parse(document));
        }
        return collection;
    }

    static List<Document> aggregate(MongoCollection<Document> collection, String... stages) {
        List<Document> pipeline = new ArrayList<>();
        for (String stage : stages) {
            pipeline.add(Document.parse(stage));
        }
        return collection.aggregate(pipeline).into(new ArrayList<>());
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
