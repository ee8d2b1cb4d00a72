package org.khet.notification.sending;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.khet.notification.files.Enclosing.Enclosure;
import org.khet.notification.messages.Message;
import org.khet.notification.recipients.Channel;
import org.springframework.stereotype.Component;

/** The transports of each channel in the order of choice, each behind a breaker of its own. */
@Component
class WaysOut {

    private final List<Guarded> all;
    private final Clock clock;

    WaysOut(List<Transport> transports, Clock clock) {
        this.clock = clock;
        // Ten calls tell whether a provider works; half of them failing is enough to leave it alone for a while.
        var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(5))
                .permittedNumberOfCallsInHalfOpenState(2)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .build());
        this.all = transports.stream()
                .map(transport -> new Guarded(transport, breakers.circuitBreaker(transport.name())))
                .toList();
    }

    /** A transport, its breaker, and what it said last. */
    private static final class Guarded {

        private final Transport transport;
        private final CircuitBreaker breaker;
        private volatile @Nullable Instant lastTaken;
        private volatile @Nullable Instant lastFailed;
        private volatile @Nullable String lastFault;

        Guarded(Transport transport, CircuitBreaker breaker) {
            this.transport = transport;
            this.breaker = breaker;
        }
    }

    /**
     * How a provider is doing, as this copy of the service sees it.
     *
     * @param failureRate of the last ten calls in per cent; null where there were fewer than five
     */
    record Standing(
            String name,
            Channel channel,
            int order,
            State state,
            @Nullable Float failureRate,
            @Nullable Instant lastTaken,
            @Nullable Instant lastFailed,
            @Nullable String lastFault) {}

    /** What became of a try. */
    sealed interface Outcome {

        /** @param ref the provider's own number of the message, where it gives one */
        record Sent(String provider, @Nullable String ref) implements Outcome {}

        record Failed(String provider, String fault, boolean permanent, boolean doubtful) implements Outcome {}

        /** No provider was asked: all are being left alone. */
        record Closed() implements Outcome {}
    }

    /** Whether any provider of the channel is asked at present. */
    boolean isOpen(Channel channel) {
        return all.stream().anyMatch(way -> way.transport.channel() == channel && way.breaker.getState() != State.OPEN);
    }

    boolean isWell(Channel channel) {
        return all.stream()
                .anyMatch(way -> way.transport.channel() == channel && way.breaker.getState() == State.CLOSED);
    }

    /**
     * Tries one provider after the other. A permanent refusal is final, as the next would be asked in vain; and so, for this
     * time, is an answer that never came: the next provider could send what the first has sent already.
     */
    Outcome send(Message message, List<Enclosure> files) {
        Outcome outcome = new Outcome.Closed();
        for (var way : all) {
            if (way.transport.channel() != message.channel() || !way.breaker.tryAcquirePermission()) {
                continue;
            }
            outcome = attempt(way, message, files);
            if (!(outcome instanceof Outcome.Failed failed) || failed.permanent() || failed.doubtful()) {
                return outcome;
            }
        }
        return outcome;
    }

    private Outcome attempt(Guarded way, Message message, List<Enclosure> files) {
        long start = System.nanoTime();
        try {
            var ref = way.transport.send(message, files);
            way.breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            way.lastTaken = clock.instant();
            return new Outcome.Sent(way.transport.name(), ref);
        } catch (TransportException e) {
            if (e.permanent()) {
                // The provider works; it is the message that it will not take.
                way.breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            } else {
                way.breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
                way.lastFailed = clock.instant();
                way.lastFault = e.fault();
            }
            return new Outcome.Failed(way.transport.name(), e.fault(), e.permanent(), e.doubtful());
        } catch (RuntimeException e) {
            way.breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
            throw e;
        }
    }

    List<Standing> standings() {
        return all.stream()
                .map(way -> new Standing(
                        way.transport.name(),
                        way.transport.channel(),
                        order(way),
                        way.breaker.getState(),
                        way.breaker.getMetrics().getFailureRate() < 0
                                ? null
                                : way.breaker.getMetrics().getFailureRate(),
                        way.lastTaken,
                        way.lastFailed,
                        way.lastFault))
                .toList();
    }

    private int order(Guarded wanted) {
        return all.stream()
                        .filter(way -> way.transport.channel() == wanted.transport.channel())
                        .toList()
                        .indexOf(wanted)
                + 1;
    }
}
