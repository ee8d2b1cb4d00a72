package org.khet.collection.collections;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What tests of collections decide themselves: the time, and how many schools have been accepted. */
@TestConfiguration
class Arranged {

    static final Map<String, Integer> ACCEPTED = new ConcurrentHashMap<>();
    static final MovableClock CLOCK = new MovableClock();

    @Bean
    @Primary
    AcceptedCounts acceptedAsTheTestSays() {
        return id -> ACCEPTED.getOrDefault(id, 0);
    }

    @Bean
    @Primary
    Clock clockThatTheTestMoves() {
        return CLOCK;
    }
}
