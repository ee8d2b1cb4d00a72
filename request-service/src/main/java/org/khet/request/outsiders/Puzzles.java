package org.khet.request.outsiders;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puzzles that are known again by their seal, so that none is stored until it is solved. With its nonce a puzzle fits
 * into one block of SHA-256, 55 characters.
 */
final class Puzzles {

    private static final String HMAC = "HmacSHA256";
    private static final int RANDOM_BYTES = 12;
    private static final int SEAL_BYTES = 12;
    private static final int SECONDS_RADIX = 36;
    private static final Pattern NONCE = Pattern.compile("[0-9]{1,14}");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final int bits;
    private final SecureRandom random = new SecureRandom();

    /** @param base64Key the secret from which the seals' key is made */
    Puzzles(String base64Key, int bits) {
        var secret = new SecretKeySpec(Base64.getDecoder().decode(base64Key.strip()), HMAC);
        this.key = new SecretKeySpec(mac(secret, "puzzles"), HMAC);
        this.bits = bits;
    }

    Puzzle make(Instant expiresAt) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var open = TEXT.encodeToString(bytes) + "." + Long.toString(expiresAt.getEpochSecond(), SECONDS_RADIX);
        return new Puzzle(open + "." + seal(open), bits, Instant.ofEpochSecond(expiresAt.getEpochSecond()));
    }

    boolean isSolved(String challenge, String nonce, Instant now) {
        int end = challenge.lastIndexOf('.');
        if (end < 0 || !NONCE.matcher(nonce).matches()) {
            return false;
        }
        var open = challenge.substring(0, end);
        return same(seal(open), challenge.substring(end + 1))
                && now.isBefore(expiry(open))
                && zeroBits(sha256(challenge + ":" + nonce)) >= bits;
    }

    private static Instant expiry(String open) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(open.substring(open.indexOf('.') + 1), SECONDS_RADIX));
        } catch (NumberFormatException | DateTimeException notOurs) {
            return Instant.EPOCH;
        }
    }

    static int zeroBits(byte[] hash) {
        int zeros = 0;
        for (byte one : hash) {
            int leading = Integer.numberOfLeadingZeros(one & 0xff) - (Integer.SIZE - Byte.SIZE);
            zeros += leading;
            if (leading < Byte.SIZE) {
                break;
            }
        }
        return zeros;
    }

    private String seal(String open) {
        return TEXT.encodeToString(Arrays.copyOf(mac(key, open), SEAL_BYTES));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA256", e);
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
