package org.khet.request.requests;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.khet.events.EventType;
import org.khet.events.RequestEvents;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The time, which tests set forward, and what the service told the others. */
@TestConfiguration
public class Arranged {

    /** Noon in Bangkok on a Monday without holidays near. */
    public static final Instant START = Instant.parse("2026-06-15T05:00:00Z");

    static final List<IncomingEvent> HEARD = new CopyOnWriteArrayList<>();

    private static volatile Instant now = START;
    private static long runs;

    /** Each test has a minute of its own, as outsiders are counted by the minute. */
    public static synchronized void reset() {
        now = START.plus(Duration.ofMinutes(++runs));
    }

    public static void advance(Duration by) {
        now = now.plus(by);
    }

    /** What was told of one request, in its order. */
    static <T extends Record> List<T> heard(EventType type, Class<T> data, String requestId) {
        return HEARD.stream()
                .filter(event -> event.type().equals(type.type())
                        && new String(event.data(), StandardCharsets.UTF_8).contains(requestId))
                .map(event -> event.data(data))
                .toList();
    }

    @Bean
    @Primary
    Clock clockThatTestsMove() {
        return new Clock() {
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
        };
    }

    @Bean
    EventHandler ears() {
        return new EventHandler() {
            @Override
            public String name() {
                return "test-ears";
            }

            @Override
            public Set<EventType> types() {
                return Set.of(
                        RequestEvents.STEP_OVERDUE, RequestEvents.REQUEST_EXTENDED, RequestEvents.REQUEST_ANSWERED);
            }

            @Override
            public void on(IncomingEvent event) {
                HEARD.add(event);
            }
        };
    }
}
