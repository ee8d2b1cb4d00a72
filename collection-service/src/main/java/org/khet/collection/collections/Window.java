package org.khet.collection.collections;

import java.time.Instant;

/** A span of time: open from its first instant until just before its last, so that a deadline itself is too late. */
public record Window(Instant opensAt, Instant closesAt) {

    public boolean isOpen(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(closesAt);
    }

    boolean isForward() {
        return opensAt.isBefore(closesAt);
    }
}
