package org.khet.notification.editions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.khet.security.Caller;

/**
 * Where a version came from.
 *
 * @param by shown to staff; never logged
 */
public record Stamp(Origin origin, String by, Instant at) {

    /** Who wrote it. */
    public enum Origin {
        /** A release brought it, and the next one may bring another. */
        SHIPPED,
        /** The office wrote it: a release leaves it alone. */
        OFFICE
    }

    public static Stamp ofRelease(Clock clock) {
        return new Stamp(Origin.SHIPPED, "Khet", now(clock));
    }

    /** @param asShipped whether it says what the release says, so that later releases are followed again */
    public static Stamp of(Caller caller, boolean asShipped, Clock clock) {
        return new Stamp(asShipped ? Origin.SHIPPED : Origin.OFFICE, caller.name(), now(clock));
    }

    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
