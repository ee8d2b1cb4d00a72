package org.khet.request.rehearsal;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the service: a day begins and ends in Bangkok wherever the machine stands. */
@Configuration(proxyBeanMethods = false)
class OfficeClock {

    /** Where this is not set there is neither a clock that moves nor an address to move it. */
    static final String MOVES = "khet.request.clock-moves";

    private static final Clock BANGKOK = Clock.system(ZoneId.of("Asia/Bangkok"));

    @Bean
    @ConditionalOnProperty(name = MOVES, havingValue = "false", matchIfMissing = true)
    Clock clock() {
        return BANGKOK;
    }

    @Bean
    @ConditionalOnProperty(name = MOVES, havingValue = "true")
    RehearsalClock rehearsalClock() {
        return new RehearsalClock(BANGKOK);
    }
}
