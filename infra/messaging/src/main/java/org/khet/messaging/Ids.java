package org.khet.messaging;

import java.security.SecureRandom;

/** Ids for aggregates and events: sortable by time, safe in an address, not guessable from one another. */
public final class Ids {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TIME_CHARACTERS = 10;
    private static final int RANDOM_CHARACTERS = 16;

    /** 26 characters: 10 of milliseconds since 1970, 16 (80 bits) of chance. */
    public static String newId() {
        var id = new char[TIME_CHARACTERS + RANDOM_CHARACTERS];
        long time = System.currentTimeMillis();
        for (int i = TIME_CHARACTERS - 1; i >= 0; i--) {
            id[i] = ALPHABET[(int) (time & 31)];
            time >>>= 5;
        }
        for (int i = TIME_CHARACTERS; i < id.length; i++) {
            id[i] = ALPHABET[RANDOM.nextInt(ALPHABET.length)];
        }
        return new String(id);
    }

    private Ids() {}
}
