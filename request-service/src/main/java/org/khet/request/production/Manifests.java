package org.khet.request.production;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bson.Document;
import org.khet.events.EventJson;
import org.khet.events.ReportingEvents.ProductionCompleted;
import org.springframework.stereotype.Component;

/** Manifests of files whose chunks may still be on their way. */
@Component
class Manifests {

    private final MongoCollection<Document> manifests;

    Manifests(MongoDatabase database) {
        this.manifests = database.getCollection("file_manifests");
    }

    void put(ProductionCompleted manifest) {
        manifests.replaceOne(
                eq("_id", manifest.fileId()),
                new Document("_id", manifest.fileId())
                        .append("event", new String(EventJson.write(manifest), StandardCharsets.UTF_8)),
                new ReplaceOptions().upsert(true));
    }

    Optional<ProductionCompleted> find(String fileId) {
        return Optional.ofNullable(manifests.find(eq("_id", fileId)).first())
                .map(stored -> EventJson.read(
                        stored.getString("event").getBytes(StandardCharsets.UTF_8), ProductionCompleted.class));
    }
}
