package org.khet.notification.recipients;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All recipients. */
@Component
public class Recipients {

    private final MongoCollection<Recipient> recipients;

    Recipients(MongoDatabase database) {
        this.recipients = database.getCollection("recipients", Recipient.class);
        recipients.createIndex(Indexes.ascending("schoolCode"));
        recipients.createIndex(Indexes.ascending("kind"));
    }

    /** Stores them, each under its id; the same ones again change nothing. */
    void put(List<Recipient> all) {
        if (!all.isEmpty()) {
            recipients.bulkWrite(
                    all.stream()
                            .map(recipient -> new ReplaceOneModel<>(
                                    eq("_id", recipient.id()), recipient, new ReplaceOptions().upsert(true)))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    Map<String, Recipient> byId(Collection<String> ids) {
        var found = new HashMap<String, Recipient>();
        recipients.find(in("_id", ids)).forEach(recipient -> found.put(recipient.id(), recipient));
        return found;
    }

    Optional<Recipient> find(String id) {
        return Optional.ofNullable(recipients.find(eq("_id", id)).first());
    }

    public List<Recipient> ofSchools(Collection<String> schoolCodes, Collection<String> roles) {
        return recipients
                .find(and(in("schoolCode", schoolCodes), in("role", roles)))
                .into(new ArrayList<>());
    }

    public List<Recipient> staff(Collection<String> roles) {
        return recipients
                .find(and(eq("kind", Recipient.Kind.STAFF), in("role", roles)))
                .into(new ArrayList<>());
    }
}
