package org.khet.notification.bell;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person was told, whatever the channels were.
 *
 * @param id from event, template and recipient: told by mail and by SMS it is one notice
 * @param seq grows with time; what a stream goes on after
 */
public record Notice(
        @BsonId String id,
        String seq,
        String recipientId,
        String subject,
        String link,
        Instant at,
        @Nullable Instant readAt) {

    /** Without the subject: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "Notice[" + id + "]";
    }
}
