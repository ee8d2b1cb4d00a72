package org.khet.collection.duplicates;

import org.jspecify.annotations.Nullable;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.KeyedHash;
import org.khet.rules.text.ThaiId;

/**
 * Names pupils by keyed hashes of their IDs. Tokens are of one collection, so that the stored ones cannot be used to
 * follow a child through the years. Only IDs that can be right take part: two schools with the same slip are not a case.
 * Not for use by two threads at once.
 */
final class PupilTokens {
    private final KeyedHash tokens;
    private final KeyedHash hashes;
    private final FieldKeys keys;
    private final String collectionId;

    PupilTokens(FieldKeys keys, String collectionId) {
        this.tokens = KeyedHash.of(keys, "pupil-token");
        this.hashes = KeyedHash.of(keys, "pupil");
        this.keys = keys;
        this.collectionId = collectionId;
    }

    /** The same, for another thread. */
    PupilTokens another() {
        return new PupilTokens(keys, collectionId);
    }

    /** 0 where the ID cannot be matched. */
    long token(@Nullable String citizenId) {
        return citizenId != null && isMatchable(citizenId) ? tokens.token(collectionId, citizenId) : 0;
    }

    String hash(String citizenId) {
        return hashes.text(collectionId, citizenId);
    }

    private static boolean isMatchable(String citizenId) {
        return switch (ThaiId.kind(citizenId)) {
            case THAI -> ThaiId.valid(citizenId);
            case G_CODE -> true;
            case DAMAGED, OTHER -> false;
        };
    }
}
