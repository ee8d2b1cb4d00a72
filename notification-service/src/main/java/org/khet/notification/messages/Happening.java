package org.khet.notification.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a message.
 *
 * @param by the provider; for a resend the person's id; of what goes by another way the id of the
 *     other message
 * @param fault code, see {@link Faults}
 */
public record Happening(
        Instant at,
        What what,
        @Nullable String by,
        @Nullable String fault) {

    /** What it was. */
    public enum What {
        SENT,
        FAILED,
        SHELVED,
        DELIVERED,
        UNDELIVERED,
        RESENT,
        UNCONFIRMED,
        /** Its address is closed for good: another message goes by another way. */
        REDIRECTED,
        /** Left without a file that was to go along. */
        WITHOUT_FILE,
        /** Goes in place of the message that could not arrive, whose id it names. */
        INSTEAD
    }
}
