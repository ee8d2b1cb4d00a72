package org.khet.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The machine's clock, set forward by tests that import this; they set it back when they end. */
@TestConfiguration
public class MovedClock {

    /** How far. */
    public static volatile Duration ahead = Duration.ZERO;

    @Bean
    @Primary
    Clock clockThatTestsSetForward() {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plus(ahead);
            }

            @Override
            public ZoneId getZone() {
                return ZoneId.of("Asia/Bangkok");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
