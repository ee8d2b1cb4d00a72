package org.khet.request.filing;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * A list of cases to be destroyed: proposed by one person, decided by another.
 *
 * @param finishedAt when the last of them was gone; null until then
 */
public record Destruction(
        @BsonId String id,
        long version,
        @Nullable String areaCode,
        List<Item> items,
        String reason,
        State state,
        String proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Instant finishedAt)
        implements Aggregate {

    /** A case as the list names it: without its subject, which may name people. */
    public record Item(String requestId, String requestNo, String catalogueCode, String closedOn, String keptUntil) {}

    /** Where the list is. */
    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    Destruction decided(State decision, String by, String byName, Instant at, String why) {
        return new Destruction(
                id,
                version,
                areaCode,
                items,
                reason,
                decision,
                proposedBy,
                proposedByName,
                proposedAt,
                by,
                byName,
                at,
                why,
                finishedAt);
    }

    Destruction finished(Instant at) {
        return new Destruction(
                id,
                version,
                areaCode,
                items,
                reason,
                state,
                proposedBy,
                proposedByName,
                proposedAt,
                decidedBy,
                decidedByName,
                decidedAt,
                decisionReason,
                at);
    }
}
