package org.khet.notification.held;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.notification.messages.Kind;
import org.khet.notification.messages.Message;
import org.khet.notification.preferences.Topic;
import org.khet.notification.recipients.Channel;

/**
 * A message that is written, for the moment at which its reader wants it.
 *
 * @param id that of the message: held or not, it is told once
 * @param gather whether it goes into a digest at that moment, not out by itself
 * @param kind whether its reader can cancel what is like it
 * @param until names of what makes it pointless while it waits
 */
public record Held(
        @BsonId String id,
        State state,
        Instant dueAt,
        boolean gather,
        Topic topic,
        Kind kind,
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

    /** What was held before kinds were known is a duty. */
    public Held {
        kind = Objects.requireNonNullElse(kind, Kind.DUTY);
    }

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
        return Message.fresh(
                id,
                eventId,
                template,
                templateVersion,
                kind,
                channel,
                recipientId,
                schoolCode,
                areaCode,
                address,
                language,
                subject,
                paragraphs,
                link,
                now);
    }

    /** Never the address or the text: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "Held[" + id + " " + state + "]";
    }
}
