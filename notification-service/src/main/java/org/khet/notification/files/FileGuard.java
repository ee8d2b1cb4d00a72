package org.khet.notification.files;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

/**
 * What stands before one service that keeps files, from the outside in: a few tries, a breaker that leaves a failing
 * service alone, and a time limit on each try. How many ask at once is bounded already by how many mails leave at once.
 */
final class FileGuard {

    private static final int JUDGED_BY = 10;
    private static final int FEWEST = 5;
    private static final int TRIALS = 2;
    private static final double JITTER = 0.5;

    private final TimeLimiter limiter;
    private final CircuitBreaker breaker;
    private final Retry retry;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FileGuard(String service, FileSettings settings) {
        this.limiter = TimeLimiter.of(
                service,
                TimeLimiterConfig.custom()
                        .timeoutDuration(settings.timeLimit())
                        .cancelRunningFuture(true)
                        .build());
        this.breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(JUDGED_BY)
                        .minimumNumberOfCalls(FEWEST)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(settings.openFor())
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .recordExceptions(FileAwayException.class, TimeoutException.class)
                        .ignoreExceptions(FileMissingException.class)
                        .build());
        this.retry = Retry.of(
                service,
                RetryConfig.custom()
                        .maxAttempts(settings.attempts())
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(settings.pause(), 2, JITTER))
                        // Not after a time-out: the mail itself waits and comes back.
                        .retryExceptions(FileAwayException.class)
                        .build());
    }

    <T> T call(Callable<T> question) throws FileAwayException, FileMissingException {
        Callable<T> timed = () -> limiter.executeFutureSupplier(() -> threads.submit(question));
        var guarded = Retry.decorateCallable(retry, CircuitBreaker.decorateCallable(breaker, timed));
        try {
            return guarded.call();
        } catch (FileAwayException | FileMissingException said) {
            throw said;
        } catch (CallNotPermittedException resting) {
            throw new FileAwayException("is left alone", resting);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FileAwayException("interrupted", stopped);
        } catch (Exception failed) {
            throw new FileAwayException("does not answer", failed);
        }
    }
}
