package org.khet.notification.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a message.
 *
 * @param by the provider, or for a resend the person's id
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
        UNCONFIRMED
    }
}
