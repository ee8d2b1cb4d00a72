package org.khet.request.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * A closed case on the shelf. Destroyed, it is a stub: that there was such a case, when, and the sums of what was given.
 *
 * @param id the request's
 * @param words what it is found by, see {@link org.khet.search.SearchText}; empty once destroyed
 * @param keepUntil the last day of its term, 31 December
 * @param destructionId the list it stands on
 */
public record Filing(
        @BsonId String id,
        long version,
        String requestNo,
        String titleTh,
        @Nullable String catalogueCode,
        @Nullable String areaCode,
        String words,
        List<String> sha256,
        Instant closedAt,
        LocalDate keepUntil,
        State state,
        @Nullable String destructionId,
        @Nullable Instant destroyedAt)
        implements Aggregate {

    /** Where it is. */
    public enum State {
        FILED,
        LISTED,
        DESTROYED
    }

    boolean isDue(LocalDate today) {
        return today.isAfter(keepUntil);
    }

    Filing listed(String list) {
        return with(titleTh, words, State.LISTED, list, null);
    }

    Filing unlisted() {
        return with(titleTh, words, State.FILED, null, null);
    }

    Filing destroyed(Instant at) {
        return with("", "", State.DESTROYED, destructionId, at);
    }

    private Filing with(String title, String text, State now, @Nullable String list, @Nullable Instant gone) {
        return new Filing(
                id,
                version,
                requestNo,
                title,
                catalogueCode,
                areaCode,
                text,
                sha256,
                closedAt,
                keepUntil,
                now,
                list,
                gone);
    }
}
