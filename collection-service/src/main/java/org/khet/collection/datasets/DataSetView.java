package org.khet.collection.datasets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.khet.security.Caller;

/**
 * One version of a data set in a list.
 *
 * @param areaCode the area whose office made it; {@code *} for every area
 * @param basedOn the version it was copied from, as {@code CODE/version}
 * @param etag what If-Match takes
 * @param mayEdit whether the caller may edit it, or where it is published make a new version of it
 */
record DataSetView(
        String code,
        int version,
        DataSetStatus status,
        Origin origin,
        String areaCode,
        @Nullable String basedOn,
        String titleTh,
        String titleEn,
        int fields,
        int rules,
        Instant createdAt,
        Instant changedAt,
        @Nullable String changedBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        String etag,
        boolean mayEdit) {

    static DataSetView of(DataSetStore.Listed listed, Caller caller, boolean mayEdit) {
        var published = listed.published();
        return new DataSetView(
                listed.code(),
                listed.number(),
                listed.status(),
                listed.origin(),
                listed.areaCode(),
                listed.basedOn(),
                listed.titleTh(),
                listed.titleEn(),
                listed.fields(),
                listed.rules(),
                listed.created().at(),
                listed.changed().at(),
                caller.isStaff() ? listed.changed().name() : null,
                published == null ? null : published.at(),
                caller.isStaff() && published != null ? published.name() : null,
                org.khet.idempotency.ETags.of(listed.version()),
                mayEdit);
    }

    String key() {
        return "%s/%06d".formatted(code, version);
    }
}
