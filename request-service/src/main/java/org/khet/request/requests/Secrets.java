package org.khet.request.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Codes that cannot be guessed, and the only form in which they are stored. */
public final class Secrets {

    /** Without letters that are read for one another. */
    private static final char[] ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz".toCharArray();

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A code of this many characters, nearly 5 bits each. */
    public static String newCode(int characters) {
        var code = new char[characters];
        for (int i = 0; i < characters; i++) {
            code[i] = ALPHABET[RANDOM.nextInt(ALPHABET.length)];
        }
        return new String(code);
    }

    /** SHA-256 in lower-case hex: a code has too many bits to be tried, so no salt or stretching is needed. */
    public static String hash(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private Secrets() {}
}
