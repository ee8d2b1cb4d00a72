package org.khet.notification.triggers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.notification.messages.Kind;
import org.khet.notification.preferences.Topic;
import org.khet.notification.recipients.Channel;
import tools.jackson.databind.JsonNode;

/**
 * Which event is told to whom, in which words.
 *
 * @param code stable name of the rule
 * @param event type literal
 * @param roles of the recipients; empty for a requester
 * @param otherwise taken, once, where none of the channels reaches somebody: the address bounced or is refused for good
 * @param attach field of the event that refers to a document, which goes along with mails; null for none
 * @param when holds back the message unless the event fits
 * @param urgent passes by everybody's wishes
 * @param active false where the office has turned it off
 * @param until what makes a message that still waits pointless
 */
public record Trigger(
        String code,
        String event,
        String template,
        Topic topic,
        Who who,
        List<String> roles,
        Set<Channel> channels,
        Set<Channel> otherwise,
        @Nullable String attach,
        @Nullable Condition when,
        boolean urgent,
        boolean active,
        List<Until> until) {

    /** What was stored before there were other ways has none. */
    public Trigger {
        otherwise = Objects.requireNonNullElse(otherwise, Set.of());
    }

    /** The audience. */
    public enum Who {
        /** People of the schools that the event names. */
        SCHOOL,
        /** Staff of the office. */
        STAFF,
        /** Who filed the request, by the sealed contact. */
        REQUESTER
    }

    /**
     * A field of the event's data, compared.
     *
     * @param above for a number
     * @param atMost for a number
     * @param is for a text
     */
    public record Condition(
            String field,
            @Nullable Integer above,
            @Nullable Integer atMost,
            @Nullable String is) {

        boolean holds(JsonNode data) {
            var value = data.path(field);
            if (is != null) {
                return value.asString("").equals(is);
            }
            int number = value.asInt(0);
            return (above == null || number > above) && (atMost == null || number <= atMost);
        }
    }

    /**
     * The people concerned have acted, or it is too late.
     *
     * @param events any of them
     * @param same which of their fields must be equal to which of ours
     */
    public record Until(List<String> events, Map<String, String> same) {}

    /** Published reports are good to know; everything else is somebody's work, or the answer to it. */
    Kind kind() {
        return topic == Topic.REPORT && !urgent ? Kind.INFORMATION : Kind.DUTY;
    }

    boolean applies(JsonNode data) {
        return active && (when == null || when.holds(data));
    }
}
