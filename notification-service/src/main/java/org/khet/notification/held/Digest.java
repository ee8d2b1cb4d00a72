package org.khet.notification.held;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Which held messages one digest tells; stored before it is written, and never changed.
 *
 * @param id recipient, moment and number: of two copies of the service the second finds the first one's list
 * @param number counted from 0; later ones take up what was stored while the first was being gathered
 */
public record Digest(@BsonId String id, String recipientId, Instant dueAt, int number, List<String> items) {

    static Digest of(String recipientId, Instant dueAt, int number, List<String> items) {
        return new Digest(idOf(recipientId, dueAt, number), recipientId, dueAt, number, items);
    }

    static String idOf(String recipientId, Instant dueAt, int number) {
        return recipientId + "|" + dueAt + "|" + number;
    }
}
