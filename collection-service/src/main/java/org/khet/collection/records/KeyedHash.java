package org.khet.collection.records;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;

/**
 * A keyed hash (HMAC-SHA-256) under which equal values can be found again without being stored. A citizen ID has too few
 * digits for a plain hash: a table of all of them would fit on a disk. Not for use by two threads at once.
 */
public final class KeyedHash {
    private static final int TEXT_BYTES = 16;

    private final Mac mac;

    private KeyedHash(Mac mac) {
        this.mac = mac;
    }

    /** @param purpose values hashed for one purpose cannot be matched with those of another */
    public static KeyedHash of(FieldKeys keys, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.hashing(purpose));
            return new KeyedHash(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
        }
    }

    /** 128 bits as 22 URL-safe characters; parts are kept apart, so that ("ab","c") differs from ("a","bc"). */
    public String text(String... parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest(parts), TEXT_BYTES));
    }

    /** 64 bits: enough to find candidates among millions; a match is confirmed on the values themselves. */
    public long token(String... parts) {
        return ByteBuffer.wrap(digest(parts)).getLong();
    }

    private byte[] digest(String... parts) {
        for (var part : parts) {
            mac.update(part.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0x1f);
        }
        return mac.doFinal();
    }
}
