package org.khet.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The real time, and as much later as a test says. */
public final class MovableClock extends Clock {

    private volatile Duration later = Duration.ZERO;

    public void forward(Duration by) {
        later = later.plus(by);
    }

    public void back() {
        later = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Bangkok");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), later);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(later);
    }
}
