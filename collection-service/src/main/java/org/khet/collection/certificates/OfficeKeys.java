package org.khet.collection.certificates;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Every key the office has ever signed with: after a rotation the old public key stays here, so that old certificates can
 * still be checked.
 */
@Component
class OfficeKeys {
    private final MongoCollection<OfficeKey> stored;

    OfficeKeys(MongoDatabase database, SigningKey current, Clock clock) {
        this.stored = database.getCollection("signing_keys", OfficeKey.class);
        use(current, clock);
    }

    /** Notes the key that signs from now on; any other is retired, and one that comes back is not. */
    private void use(SigningKey current, Clock clock) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        stored.updateOne(
                eq("_id", current.fingerprint()),
                Updates.combine(
                        Updates.setOnInsert("publicKey", current.publicKeyBase64()),
                        Updates.setOnInsert("since", now),
                        Updates.unset("retiredAt")),
                new UpdateOptions().upsert(true));
        stored.updateMany(and(ne("_id", current.fingerprint()), eq("retiredAt", null)), Updates.set("retiredAt", now));
    }

    /** Newest first. */
    List<OfficeKey> all() {
        return stored.find().sort(Sorts.descending("since")).into(new ArrayList<>());
    }

    Optional<OfficeKey> find(String fingerprint) {
        return Optional.ofNullable(stored.find(eq("_id", fingerprint)).first());
    }
}
