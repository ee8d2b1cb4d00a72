package org.khet.certificates;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The public keys that are taken for the office's.
 *
 * @param keys by fingerprint, the SHA-256 of a key's X.509 form in lower-case hex; null takes the key that a certificate
 *     states, which shows only that nothing was changed since somebody signed it
 */
public record Trust(@Nullable Map<String, Standing> keys) {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    public static Trust inWhatItStates() {
        return new Trust(null);
    }

    public static Trust inFingerprint(String fingerprint) {
        return new Trust(Map.of(fingerprint, Standing.UNTOLD));
    }

    /** @throws IllegalArgumentException where it is not a public key in PEM */
    public static Trust inKey(String pem) {
        var from = pem.indexOf(BEGIN);
        var to = pem.indexOf(END);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Not a public key in PEM");
        }
        return inFingerprint(Sums.sha256(Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to))));
    }

    /**
     * @param json the published list: {@code {"items":[{"publicKey":Base64 of the X.509 form, "retiredAt":time or null,
     *     "revocation":{"compromisedSince":time, "reason":text, "recorded":[SHA-256, …]} or null}, …]}}
     * @throws IllegalArgumentException where it is anything else
     */
    public static Trust inList(byte[] json) {
        if (!(CanonicalJson.read(json).get("items") instanceof List<?> items)) {
            throw notAList();
        }
        var known = new HashMap<String, Standing>();
        for (var item : items) {
            if (!(item instanceof Map<?, ?> key) || !(key.get("publicKey") instanceof String publicKey)) {
                throw notAList();
            }
            known.put(Sums.sha256(Base64.getDecoder().decode(publicKey)), standing(key));
        }
        return new Trust(Map.copyOf(known));
    }

    /** A public key as a file, to be kept and given on. */
    public static String pem(byte[] publicKey) {
        return BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey) + "\n" + END
                + "\n";
    }

    /** Null for a key that is not the office's. */
    @Nullable
    Standing standing(String fingerprint) {
        return keys == null ? Standing.UNTOLD : keys.get(fingerprint);
    }

    private static Standing standing(Map<?, ?> key) {
        var retiredAt = key.get("retiredAt") == null ? null : time(key.get("retiredAt"));
        return switch (key.get("revocation")) {
            case null -> new Standing(retiredAt, null);
            case Map<?, ?> told ->
                new Standing(
                        retiredAt,
                        new Standing.Revocation(
                                time(told.get("compromisedSince")),
                                String.valueOf(told.get("reason")),
                                sums(told.get("recorded"))));
            default -> throw notAList();
        };
    }

    private static Set<String> sums(@Nullable Object told) {
        var sums = new HashSet<String>();
        if (!(told instanceof List<?> list)) {
            throw notAList();
        }
        list.forEach(sum -> sums.add(String.valueOf(sum)));
        return sums;
    }

    private static Instant time(@Nullable Object told) {
        try {
            return Instant.parse(String.valueOf(told));
        } catch (DateTimeException e) {
            throw notAList();
        }
    }

    private static IllegalArgumentException notAList() {
        return new IllegalArgumentException("Not a list of keys");
    }
}
