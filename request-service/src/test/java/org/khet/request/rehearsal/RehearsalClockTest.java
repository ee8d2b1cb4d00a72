package org.khet.request.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RehearsalClockTest {

    private static final Instant NOON = Instant.parse("2026-06-15T05:00:00Z");

    private final RehearsalClock clock = new RehearsalClock(Clock.fixed(NOON, ZoneId.of("Asia/Bangkok")));

    @Test
    void it_shows_the_real_time_until_it_is_moved_and_again_when_it_is_put_right() {
        assertThat(clock.instant()).isEqualTo(NOON);
        clock.move(-30);
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 5, 16));
        assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(clock.instant());
        clock.move(0);
        assertThat(clock.instant()).isEqualTo(NOON);
    }
}
