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
public class OfficeKeys {
    private final SigningKey current;
    private final MongoCollection<OfficeKey> stored;

    OfficeKeys(MongoDatabase database, SigningKey current, Clock clock) {
        this.current = current;
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

    /** @throws org.khet.problem.ProblemException 409 where the key in use was revoked */
    public void requireGoodKey() {
        if (find(current.fingerprint()).map(OfficeKey::revocation).isPresent()) {
            throw SigningKeyProblems.revoked();
        }
    }

    /** @throws org.khet.problem.ProblemException 404 for a key that was never the office's, 409 for one revoked before */
    public void revoke(String fingerprint, Revocation revocation) {
        var set = stored.updateOne(
                and(eq("_id", fingerprint), eq("revocation", null)), Updates.set("revocation", revocation));
        if (set.getMatchedCount() == 0) {
            throw find(fingerprint).isPresent() ? SigningKeyProblems.revokedAlready() : SigningKeyProblems.unknown();
        }
    }

    Optional<OfficeKey> find(String fingerprint) {
        return Optional.ofNullable(stored.find(eq("_id", fingerprint)).first());
    }
}
