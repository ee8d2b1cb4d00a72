package org.khet.notification.held;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.notification.messages.Message;
import org.khet.notification.messages.MessageState;
import org.khet.notification.preferences.Topic;
import org.khet.notification.recipients.Channel;

/**
 * A message that is written, for the moment at which its reader wants it.
 *
 * @param id that of the message: held or not, it is told once
 * @param gather whether it goes into a digest at that moment, not out by itself
 * @param until names of what makes it pointless while it waits
 */
public record Held(
        @BsonId String id,
        State state,
        Instant dueAt,
        boolean gather,
        Topic topic,
        List<String> until,
        String eventId,
        String template,
        int templateVersion,
        Channel channel,
        String recipientId,
        @Nullable String schoolCode,
        @Nullable String areaCode,
        String address,
        String language,
        String subject,
        List<String> paragraphs,
        String link,
        Instant createdAt) {

    /** What has become of it. */
    public enum State {
        WAITING,
        /** Told, by itself or in a digest. */
        TOLD,
        /** Taken back: the people concerned have acted meanwhile. */
        WITHDRAWN
    }

    /** The message itself, due at once. */
    public Message message(Instant now) {
        return new Message(
                id,
                1,
                eventId,
                template,
                templateVersion,
                channel,
                recipientId,
                schoolCode,
                areaCode,
                address,
                language,
                subject,
                paragraphs,
                link,
                MessageState.WAITING,
                0,
                now,
                now,
                null,
                null,
                null);
    }

    /** Never the address or the text: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "Held[" + id + " " + state + "]";
    }
}
