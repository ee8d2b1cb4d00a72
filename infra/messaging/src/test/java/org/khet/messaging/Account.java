package org.khet.messaging;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** An aggregate for tests. */
public record Account(
        @BsonId String id,
        long version,
        int balance,
        @Nullable String note) implements Aggregate {

    Account plus(int amount) {
        return new Account(id, version, balance + amount, note);
    }
}
