package org.khet.notification.sending;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.khet.notification.messages.Message;
import org.springframework.stereotype.Component;

/** The transports of each channel in the order of choice, each behind a breaker of its own. */
@Component
class WaysOut {

    private final List<Guarded> all;

    WaysOut(List<Transport> transports) {
        // Ten calls tell whether a provider works; half of them failing is enough to leave it alone for a while.
        var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(5))
                .permittedNumberOfCallsInHalfOpenState(2)
                .build());
        this.all = transports.stream()
                .map(transport -> new Guarded(transport, breakers.circuitBreaker(transport.name())))
                .toList();
    }

    private record Guarded(Transport transport, CircuitBreaker breaker) {}

    /** What became of a try. */
    sealed interface Outcome {

        record Sent(String provider) implements Outcome {}

        record Failed(boolean permanent, String fault) implements Outcome {}

        /** No provider was asked: all are being left alone. */
        record Closed() implements Outcome {}
    }

    /** Tries one provider after the other; a permanent refusal is final, as the next would be asked in vain. */
    Outcome send(Message message) {
        Outcome outcome = new Outcome.Closed();
        for (var way : all) {
            if (way.transport().channel() != message.channel() || !way.breaker().tryAcquirePermission()) {
                continue;
            }
            outcome = attempt(way, message);
            if (outcome instanceof Outcome.Sent || outcome instanceof Outcome.Failed failed && failed.permanent()) {
                return outcome;
            }
        }
        return outcome;
    }

    private static Outcome attempt(Guarded way, Message message) {
        long start = System.nanoTime();
        try {
            way.transport().send(message);
            way.breaker().onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return new Outcome.Sent(way.transport().name());
        } catch (TransportException e) {
            if (e.permanent()) {
                // The provider works; it is the message that it will not take.
                way.breaker().onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            } else {
                way.breaker().onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
            }
            return new Outcome.Failed(e.permanent(), e.fault());
        }
    }
}
