package org.khet.request.deliveries;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.Optional;
import org.bson.Document;
import org.khet.messaging.Ids;
import org.springframework.stereotype.Component;

/** To whom something was given, sealed, apart from the log that may never change. */
@Component
class Recipients {

    private final MongoCollection<Document> stored;

    Recipients(MongoDatabase database) {
        this.stored = database.getCollection("disclosure_recipients");
        stored.createIndex(Indexes.ascending("requestId"));
    }

    /** @return its id */
    String keep(String requestId, String sealed) {
        var id = Ids.newId();
        stored.insertOne(new Document("_id", id).append("requestId", requestId).append("sealed", sealed));
        return id;
    }

    Optional<String> find(String id) {
        return Optional.ofNullable(stored.find(eq("_id", id)).first()).map(found -> found.getString("sealed"));
    }

    void forget(String requestId) {
        stored.deleteMany(eq("requestId", requestId));
    }
}
