package org.khet.collection.collections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that tests move; it starts at noon in Bangkok on a Monday without holidays near. */
final class MovableClock extends Clock {

    static final Instant START = Instant.parse("2025-06-16T05:00:00Z");

    private volatile Instant now = START;

    void reset() {
        now = START;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Bangkok");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
