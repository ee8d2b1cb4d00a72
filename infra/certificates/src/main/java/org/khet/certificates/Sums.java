package org.khet.certificates;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hex. */
final class Sums {

    static String sha256(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    static String hex(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private Sums() {}
}
