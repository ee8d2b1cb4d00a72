package org.khet.certificates;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The public keys that are taken for the office's.
 *
 * @param fingerprints SHA-256 of each key's X.509 form, lower-case hex; null takes the key that a certificate states, which
 *     shows only that nothing was changed since somebody signed it
 */
public record Trust(@Nullable Set<String> fingerprints) {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    public static Trust inWhatItStates() {
        return new Trust(null);
    }

    public static Trust inFingerprint(String fingerprint) {
        return new Trust(Set.of(fingerprint));
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
     * @param json the published list: {@code {"items":[{"publicKey":Base64 of the X.509 form, …}]}}
     * @throws IllegalArgumentException where it is anything else
     */
    public static Trust inList(byte[] json) {
        if (!(CanonicalJson.read(json).get("items") instanceof List<?> items)) {
            throw new IllegalArgumentException("Not a list of keys");
        }
        var known = new HashSet<String>();
        for (var item : items) {
            if (!(item instanceof Map<?, ?> key) || !(key.get("publicKey") instanceof String publicKey)) {
                throw new IllegalArgumentException("Not a list of keys");
            }
            known.add(Sums.sha256(Base64.getDecoder().decode(publicKey)));
        }
        return new Trust(Set.copyOf(known));
    }

    /** A public key as a file, to be kept and given on. */
    public static String pem(byte[] publicKey) {
        return BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey) + "\n" + END
                + "\n";
    }

    boolean has(String fingerprint) {
        return fingerprints == null || fingerprints.contains(fingerprint);
    }
}
