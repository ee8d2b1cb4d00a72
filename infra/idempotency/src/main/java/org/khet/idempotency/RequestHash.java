package org.khet.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over what makes two requests the same: method, path, query, body. */
final class RequestHash {
    private RequestHash() {}

    /** A digest that has taken in everything but the body. */
    static MessageDigest begin(HttpServletRequest request) {
        MessageDigest digest = sha256();
        String query = request.getQueryString();
        String head = request.getMethod() + "\n" + request.getRequestURI() + "\n" + (query == null ? "" : query) + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        return digest;
    }

    /** The id under which a caller's key is kept: nobody reads keys or subjects out of the store. */
    static String of(String subject, String key) {
        return hex(sha256().digest((subject + "\n" + key).getBytes(StandardCharsets.UTF_8)));
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
