package org.khet.collection.exceptions;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.Actor;
import org.khet.messaging.Aggregate;

/**
 * Leave for one school to go on beyond a window's end or a collection's close.
 *
 * @param reason why the office grants it; stays with the office and the school
 * @param endsAt from this instant on it is of no use, whatever the state says
 * @param state LAPSED and WITHDRAWN are noted once; both are final
 * @param withdrawn who ended it early, and why
 */
public record LockException(
        @BsonId String id,
        long version,
        String collectionId,
        String collectionTitleTh,
        String schoolCode,
        String areaCode,
        Covers covers,
        String reason,
        Actor grantedBy,
        Instant grantedAt,
        Instant endsAt,
        State state,
        @Nullable Withdrawal withdrawn)
        implements Aggregate {

    /** What it lets a school do. */
    public enum Covers {
        /** Send, submit and certify. */
        ENTRY,
        /** Only certify what was submitted. */
        CERTIFICATION
    }

    /** How it stands. */
    public enum State {
        ACTIVE,
        LAPSED,
        WITHDRAWN
    }

    /** An early end. */
    public record Withdrawal(Actor by, String reason) {}

    LockException lapsed() {
        return ended(endsAt, State.LAPSED, null);
    }

    LockException withdrawn(Actor by, String why, Instant at) {
        return ended(at, State.WITHDRAWN, new Withdrawal(by, why));
    }

    private LockException ended(Instant at, State how, @Nullable Withdrawal early) {
        return new LockException(
                id,
                version,
                collectionId,
                collectionTitleTh,
                schoolCode,
                areaCode,
                covers,
                reason,
                grantedBy,
                grantedAt,
                at,
                how,
                early);
    }
}
