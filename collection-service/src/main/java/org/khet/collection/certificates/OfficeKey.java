package org.khet.collection.certificates;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A public key with which the office signs or once signed.
 *
 * @param fingerprint SHA-256 of the key's X.509 form, lower-case hex
 * @param publicKey X.509 form in Base64
 * @param since when this service first used it
 * @param retiredAt when another took its place; null while it signs
 * @param revocation null unless it fell into other hands
 */
public record OfficeKey(
        @BsonId String fingerprint,
        String publicKey,
        Instant since,
        @Nullable Instant retiredAt,
        @Nullable Revocation revocation) {}
