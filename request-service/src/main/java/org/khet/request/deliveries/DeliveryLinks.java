package org.khet.request.deliveries;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khet.request.requests.Secrets;
import org.springframework.stereotype.Component;

/** Links that expire, count, and can be revoked. */
@Component
class DeliveryLinks {

    private static final int TOKEN_CHARACTERS = 40;

    private final MongoCollection<DeliveryLink> links;
    private final Clock clock;

    DeliveryLinks(MongoDatabase database, Clock clock) {
        this.links = database.getCollection("delivery_links", DeliveryLink.class);
        links.createIndex(Indexes.ascending("requestId"));
        this.clock = clock;
    }

    /** The token is told this once. */
    record Given(String token, DeliveryLink link) {}

    Given give(String requestId, Duration valid, int maxDownloads, String by) {
        var token = Secrets.newCode(TOKEN_CHARACTERS);
        var now = now();
        var link =
                new DeliveryLink(Secrets.hash(token), requestId, now, now.plus(valid), maxDownloads, 0, by, null, null);
        links.insertOne(link);
        return new Given(token, link);
    }

    /** Empty alike for a token that never was, has expired, or was revoked. */
    Optional<DeliveryLink> open(String token) {
        return Optional.ofNullable(links.find(eq("_id", Secrets.hash(token))).first())
                .filter(this::isOpen);
    }

    boolean isOpen(DeliveryLink link) {
        return link.isOpen(now());
    }

    /** Counted before the bytes leave: a cut download counts, an uncounted one cannot be. */
    boolean count(DeliveryLink link) {
        return links.updateOne(
                                and(eq("_id", link.tokenHash()), lt("count", link.maxDownloads())),
                                Updates.inc("count", 1))
                        .getModifiedCount()
                == 1;
    }

    /** Newest first. */
    List<DeliveryLink> of(String requestId) {
        var found = links.find(eq("requestId", requestId)).into(new ArrayList<>());
        found.sort((a, b) -> b.givenAt().compareTo(a.givenAt()));
        return found;
    }

    /** @return how many there were to revoke */
    long revoke(String requestId, String by) {
        return links.updateMany(
                        and(eq("requestId", requestId), exists("revokedAt", false)),
                        Updates.combine(Updates.set("revokedAt", now()), Updates.set("revokedBy", by)))
                .getModifiedCount();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
