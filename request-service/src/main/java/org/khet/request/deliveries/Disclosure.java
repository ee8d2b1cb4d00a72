package org.khet.request.deliveries;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the disclosure log: what left the office, on what ground, and how.
 *
 * @param action {@code DELIVERED} (a link was given out), {@code DOWNLOADED} (it was used), {@code SEEN} (by staff)
 * @param sha256 of the files that left, in the order of the package
 * @param by subject id; null where the link was used
 */
public record Disclosure(
        @BsonId String id,
        String requestId,
        String action,
        Instant at,
        @Nullable String by,
        @Nullable String legalBasis,
        String purpose,
        List<String> sha256) {}
