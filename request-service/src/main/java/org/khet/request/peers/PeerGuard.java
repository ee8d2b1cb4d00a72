package org.khet.request.peers;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.khet.problem.ProblemException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What stands before one other service, from the outside in: a few tries, a bound on calls at once, a breaker that leaves
 * a failing service alone, and a time limit on each try. What the service refuses is an answer and counts as well.
 */
final class PeerGuard {

    /**
     * Marks a 503 as another service's, so that the gateway does not take this service for broken: its breaker would shut
     * out everybody over a preview.
     */
    static final String AWAY = "Khet-Peer-Away";

    private static final int JUDGED_BY = 10;
    private static final int FEWEST = 5;
    private static final int TRIALS = 2;
    private static final double JITTER = 0.5;

    private final Peer peer;
    private final TimeLimiter limiter;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Retry retry;
    private final Duration openFor;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Instant openUntil = Instant.EPOCH;

    PeerGuard(Peer peer, PeerSettings settings) {
        this.peer = peer;
        this.openFor = settings.openFor();
        this.limiter = TimeLimiter.of(
                peer.label(),
                TimeLimiterConfig.custom()
                        .timeoutDuration(settings.timeLimit())
                        .cancelRunningFuture(true)
                        .build());
        this.breaker = CircuitBreaker.of(
                peer.label(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(JUDGED_BY)
                        .minimumNumberOfCalls(FEWEST)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(settings.openFor())
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .recordExceptions(PeerAwayException.class, TimeoutException.class)
                        .ignoreExceptions(ProblemException.class)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(
                        event -> openUntil = event.getStateTransition().getToState() == CircuitBreaker.State.OPEN
                                ? Instant.now().plus(openFor)
                                : Instant.EPOCH);
        this.bulkhead = Bulkhead.of(
                peer.label(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.atOnce())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.retry = Retry.of(
                peer.label(),
                RetryConfig.custom()
                        .maxAttempts(settings.attempts())
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(settings.pause(), 2, JITTER))
                        // Not after a time-out: a question that was too heavy would only be asked twice.
                        .retryExceptions(PeerAwayException.class)
                        .build());
    }

    CircuitBreaker.State state() {
        return breaker.getState();
    }

    /** @throws ProblemException 503 with how long to wait where no answer came, else what the service refused */
    <T> T call(Callable<T> question) {
        Callable<T> timed = () -> limiter.executeFutureSupplier(() -> threads.submit(question));
        var guarded = Retry.decorateCallable(
                retry, Bulkhead.decorateCallable(bulkhead, CircuitBreaker.decorateCallable(breaker, timed)));
        try {
            return guarded.call();
        } catch (ProblemException refused) {
            throw refused;
        } catch (CallNotPermittedException resting) {
            throw marked(PeerProblems.resting(peer, remaining()));
        } catch (TimeoutException slow) {
            throw marked(
                    PeerProblems.tooSlow(peer, limiter.getTimeLimiterConfig().getTimeoutDuration()));
        } catch (BulkheadFullException full) {
            throw marked(PeerProblems.full(peer));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw marked(PeerProblems.gone(peer, stopped));
        } catch (Exception away) {
            throw marked(PeerProblems.gone(peer, away));
        }
    }

    private Duration remaining() {
        var left = Duration.between(Instant.now(), openUntil);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    private ProblemException marked(ProblemException problem) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null) {
            attributes.getResponse().setHeader(AWAY, peer.label());
        }
        return problem;
    }
}
