package org.khet.collection.records;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The keys for personal fields. Each purpose has its own key, derived with HKDF (RFC 5869) from the one secret, so that
 * what reads analytic cells cannot open names, and a leaked match token says nothing about a stored cell.
 */
public final class FieldKeys {
    private static final int SECRET_BYTES = 32;

    private final byte[] secret;
    private final String id;

    private FieldKeys(byte[] secret) {
        this.secret = secret;
        this.id = HexFormat.of().formatHex(derive("key-id", "Generic").getEncoded(), 0, 4);
    }

    /**
     * @param base64 32 random bytes
     * @throws IllegalArgumentException where it is anything else; the text never repeats the value
     */
    public static FieldKeys of(String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("KHET_FIELD_KEY is not Base64", e);
        }
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("KHET_FIELD_KEY must be 32 bytes in Base64, not " + secret.length);
        }
        return new FieldKeys(secret);
    }

    /** Names the secret without telling it; stored beside everything sealed, so that keys can be rotated. */
    public String id() {
        return id;
    }

    SecretKey sealing(String purpose) {
        return derive("seal/" + purpose, "AES");
    }

    SecretKey hashing(String purpose) {
        return derive("hash/" + purpose, "HmacSHA256");
    }

    private SecretKey derive(String info, String algorithm) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(("khet/" + info).getBytes(StandardCharsets.UTF_8), SECRET_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("Every Java 25 runtime has HKDF-SHA256", e);
        }
    }

    static IllegalStateException broken(GeneralSecurityException cause) {
        return new IllegalStateException(
                "A sealed value could not be opened or made: wrong key or changed bytes", cause);
    }
}
