package org.khet.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@code idempotency}: one document for each caller and key. The unique {@code _id} decides who runs; every
 * later write names the token of the run, so that a run that lost its lease changes nothing.
 */
final class Claims {
    private static final String RUNNING = "RUNNING";
    private static final String DONE = "DONE";
    private static final int SWEEP_BATCH = 500;

    private final MongoCollection<Document> documents;
    private final Clock clock;
    private final Duration lease;
    private final Set<Claim> active = ConcurrentHashMap.newKeySet();

    Claims(MongoDatabase database, Clock clock, Duration lease) {
        this.documents = database.getCollection("idempotency");
        this.clock = clock;
        this.lease = lease;
    }

    /**
     * Asks for the right to run a request.
     *
     * @param requestHash null while a large body is still to be read
     */
    Outcome claim(String id, @Nullable String requestHash) {
        while (true) {
            Claim wish = new Claim(id, UUID.randomUUID().toString());
            if (insert(wish, requestHash)) {
                active.add(wish);
                return new Outcome.Granted(wish);
            }
            Document known = documents.find(eq(id)).first();
            if (known != null) {
                Outcome outcome = outcome(known, wish, requestHash);
                if (outcome != null) {
                    return outcome;
                }
            }
            // Released, swept or taken over between the two looks: look again.
        }
    }

    private boolean insert(Claim wish, @Nullable String requestHash) {
        Instant now = clock.instant();
        try {
            documents.insertOne(new Document("_id", wish.id())
                    .append("state", RUNNING)
                    .append("token", wish.token())
                    .append("requestHash", requestHash)
                    .append("leaseUntil", Date.from(now.plus(lease)))
                    .append("createdAt", Date.from(now)));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private @Nullable Outcome outcome(Document known, Claim wish, @Nullable String requestHash) {
        if (DONE.equals(known.getString("state"))) {
            return new Outcome.Answered(answer(known));
        }
        String firstHash = known.getString("requestHash");
        Instant now = clock.instant();
        if (known.getDate("leaseUntil").toInstant().isAfter(now)) {
            return new Outcome.Running(firstHash);
        }
        if (firstHash != null && requestHash != null && !firstHash.equals(requestHash)) {
            return new Outcome.Foreign();
        }
        Document taken = documents.findOneAndUpdate(
                and(eq(known.getString("_id")), eq("token", known.getString("token")), eq("state", RUNNING)),
                combine(
                        set("token", wish.token()),
                        set("requestHash", requestHash),
                        set("leaseUntil", Date.from(now.plus(lease)))));
        if (taken == null) {
            return null;
        }
        active.add(wish);
        return new Outcome.Granted(wish);
    }

    /** Keeps the answer; false where another run has taken over meanwhile. */
    boolean complete(Claim claim, StoredAnswer answer) {
        active.remove(claim);
        byte[] body = answer.sealedBody();
        return documents
                        .updateOne(
                                mine(claim),
                                combine(
                                        set("state", DONE),
                                        set("requestHash", answer.requestHash()),
                                        set("status", answer.status()),
                                        set("headers", new Document(Map.copyOf(answer.headers()))),
                                        set("sealedBody", body == null ? null : new Binary(body))))
                        .getMatchedCount()
                == 1;
    }

    /** Gives the key back: nothing was done under it. */
    void release(Claim claim) {
        active.remove(claim);
        documents.deleteOne(mine(claim));
    }

    /** Shows that the runs of this process live. */
    void renew() {
        List<String> tokens = active.stream().map(Claim::token).toList();
        if (!tokens.isEmpty()) {
            documents.updateMany(
                    and(in("_id", active.stream().map(Claim::id).toList()), in("token", tokens), eq("state", RUNNING)),
                    set("leaseUntil", Date.from(clock.instant().plus(lease))));
        }
    }

    /** Deletes at most one batch of what is older than this; true where more may be left. */
    boolean sweep(Duration olderThan) {
        List<String> old = new ArrayList<>();
        documents
                .find(lt("createdAt", Date.from(clock.instant().minus(olderThan))))
                .projection(Projections.include("_id"))
                .limit(SWEEP_BATCH)
                .forEach(document -> old.add(document.getString("_id")));
        if (!old.isEmpty()) {
            documents.deleteMany(in("_id", old));
        }
        return old.size() == SWEEP_BATCH;
    }

    void createIndex() {
        documents.createIndex(Indexes.ascending("createdAt"));
    }

    private static Bson mine(Claim claim) {
        return and(eq(claim.id()), eq("token", claim.token()), eq("state", RUNNING));
    }

    private static StoredAnswer answer(Document done) {
        Document headers = Objects.requireNonNullElseGet(done.get("headers", Document.class), Document::new);
        Binary body = done.get("sealedBody", Binary.class);
        return new StoredAnswer(
                done.getString("requestHash"),
                done.getInteger("status"),
                headers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> String.valueOf(header.getValue()))),
                body == null ? null : body.getData());
    }
}
