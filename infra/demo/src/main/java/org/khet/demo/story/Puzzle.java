package org.khet.demo.story;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The work that the public form asks of whoever sends it. */
final class Puzzle {

    /** @param puzzle as {@code GET /api/requests/public/challenge} gives it */
    static Map<String, String> solved(JsonNode puzzle) {
        var challenge = puzzle.path("challenge").asString();
        int bits = puzzle.path("bits").asInt();
        for (long nonce = 0; ; nonce++) {
            int first = ByteBuffer.wrap(sha256(challenge + ":" + nonce)).getInt();
            if (Integer.numberOfLeadingZeros(first) >= bits) {
                return Map.of("challenge", challenge, "nonce", Long.toString(nonce));
            }
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private Puzzle() {}
}
