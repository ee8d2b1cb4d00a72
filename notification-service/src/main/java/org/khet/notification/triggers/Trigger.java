package org.khet.notification.triggers;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.notification.recipients.Channel;
import tools.jackson.databind.JsonNode;

/**
 * Which event is told to whom, in which words.
 *
 * @param event type literal
 * @param roles of the recipients; empty for a requester
 * @param when holds back the message unless the event fits
 */
public record Trigger(
        String event,
        String template,
        Who who,
        List<String> roles,
        Set<Channel> channels,
        @Nullable Condition when) {

    /** The audience. */
    public enum Who {
        /** People of the schools that the event names. */
        SCHOOL,
        /** Staff of the office. */
        STAFF,
        /** Who filed the request, by the sealed contact. */
        REQUESTER
    }

    /** A number in the event's data, compared. */
    public record Condition(
            String field, @Nullable Integer above, @Nullable Integer atMost) {

        boolean holds(JsonNode data) {
            int value = data.path(field).asInt(0);
            return (above == null || value > above) && (atMost == null || value <= atMost);
        }
    }

    boolean applies(JsonNode data) {
        return when == null || when.holds(data);
    }
}
