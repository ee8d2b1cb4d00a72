package org.khet.gateway.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** Random secrets of clients and people. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CLIENT_BYTES = 32;

    /** Without those that look alike in print: people copy these by hand, once. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** 16 of 31 letters are 79 bits, more than anybody can guess before the account is locked. */
    private static final int PASSWORD_LETTERS = 16;

    private Secrets() {}

    static String client() {
        var bytes = new byte[CLIENT_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String password() {
        return RANDOM.ints(PASSWORD_LETTERS, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
