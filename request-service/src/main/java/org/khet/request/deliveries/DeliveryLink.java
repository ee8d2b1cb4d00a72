package org.khet.request.deliveries;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A link, of which only the hash is kept.
 *
 * @param count how often the package was taken by it
 * @param maxDownloads 0 where the package is handed over in person, and the link only asks how it was
 */
public record DeliveryLink(
        @BsonId String tokenHash,
        String requestId,
        Instant givenAt,
        Instant expiresAt,
        int maxDownloads,
        int count,
        String givenBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
