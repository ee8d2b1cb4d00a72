package org.khet.local.sink;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one address, or one SMS to one phone, as it arrived.
 *
 * @param khetMessageId the sender's own number of the message; the same one twice means it was sent twice
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
        String id,
        Kind kind,
        @Nullable String provider,
        String to,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html,
        @Nullable List<String> attachments,
        @Nullable String khetMessageId,
        Instant at) {

    /** Written in lower case, so in JSON too. */
    enum Kind {
        mail,
        sms
    }

    Message summary() {
        return new Message(
                id, kind, provider, to, subject, kind == Kind.sms ? text : null, null, null, khetMessageId, at);
    }

    /** Whether address, subject or text of an SMS holds the words. */
    boolean mentions(String words) {
        return holds(to, words) || holds(subject, words) || (kind == Kind.sms && holds(text, words));
    }

    private static boolean holds(@Nullable String field, String words) {
        return field != null && field.toLowerCase(Locale.ROOT).contains(words);
    }
}
