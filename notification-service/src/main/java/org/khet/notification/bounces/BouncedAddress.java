package org.khet.notification.bounces;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An address that mail does not reach any more.
 *
 * @param id SHA-256 of the address in lower case: the address itself is with the recipient alone
 * @param status RFC 3463, such as {@code 5.1.1}
 */
public record BouncedAddress(
        @BsonId String id,
        String masked,
        @Nullable String recipientId,
        @Nullable String areaCode,
        String status,
        Instant since,
        @Nullable String messageId) {}
