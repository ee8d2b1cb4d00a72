package org.khet.notification.held;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.khet.notification.messages.Message;
import org.khet.notification.preferences.Topic;

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
        Message message) {

    /** What has become of it. */
    public enum State {
        WAITING,
        /** Told, by itself or in a digest. */
        TOLD,
        /** Taken back: the people concerned have acted meanwhile. */
        WITHDRAWN
    }

    public static Held waiting(Message message, Instant dueAt, boolean gather, Topic topic, List<String> until) {
        return new Held(message.id(), State.WAITING, dueAt, gather, topic, until, message);
    }
}
