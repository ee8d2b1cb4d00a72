package org.khet.notification.texts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Hmac(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** @throws IllegalArgumentException where the secret is empty */
    public static Hmac under(String secret) {
        return new Hmac(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** A key for one purpose out of another key, so that one's signatures say nothing about the other's. */
    public static Hmac derived(String key, String purpose) {
        return new Hmac(under(key).of(purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /** 32 bytes. */
    public byte[] of(byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA256", e);
        }
    }

    /** Whether a signature in hex, as it came in a header, fits; takes the same time whatever is wrong with it. */
    public boolean fits(byte[] text, String hex) {
        try {
            return MessageDigest.isEqual(of(text), HexFormat.of().parseHex(hex.strip()));
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }
}
