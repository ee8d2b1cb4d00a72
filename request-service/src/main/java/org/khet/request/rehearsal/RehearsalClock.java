package org.khet.request.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The real time, moved by as many days as was last said. */
final class RehearsalClock extends Clock {

    private final Clock real;
    private volatile int days;

    RehearsalClock(Clock real) {
        this.real = real;
    }

    int days() {
        return days;
    }

    void move(int wanted) {
        days = wanted;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), Duration.ofDays(days));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(Duration.ofDays(days));
    }
}
