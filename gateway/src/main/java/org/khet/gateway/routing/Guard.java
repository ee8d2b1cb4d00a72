package org.khet.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.khet.gateway.limits.Patience;
import org.khet.gateway.limits.RequestBody;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The circuit breaker of one service. It counts that a service cannot be reached or says 503, and nothing else: not what
 * the caller did wrong, not how long a file takes. There is no time limit on the whole of a request.
 */
final class Guard implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** On a 503 that says: I am well, but somebody I asked is not. */
    private static final String PEER_AWAY = "Khet-Peer-Away";

    private final Service service;
    private final CircuitBreaker breaker;

    Guard(Service service, CircuitBreaker breaker) {
        this.service = service;
        this.breaker = breaker;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        // What may take minutes must not hold one of the few trials by which the breaker learns that a service is back.
        boolean trial = !Patience.isNeeded(request.servletRequest());
        if (trial ? !breaker.tryAcquirePermission() : breaker.getState() == CircuitBreaker.State.OPEN) {
            return answer(away());
        }
        long start = System.nanoTime();
        try {
            var response = next.handle(request);
            if (response.statusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)
                    && !response.headers().containsHeader(PEER_AWAY)) {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, new IOException("503"));
            } else if (trial) {
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
            return response;
        } catch (ResourceAccessException | ProblemException failure) {
            var own = RequestBody.failureOf(request.servletRequest());
            if (own != null) {
                release(trial);
                return answer(own);
            }
            if (failure instanceof ProblemException problem) {
                release(trial);
                throw problem;
            }
            LOG.warn("{} does not answer: {}", service.title(), String.valueOf(failure.getCause()));
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
            return answer(away());
        } catch (Exception unexpected) {
            release(trial);
            throw unexpected;
        }
    }

    private void release(boolean trial) {
        if (trial) {
            breaker.releasePermission();
        }
    }

    private ProblemException away() {
        return ProblemException.of(CommonProblems.UNAVAILABLE)
                .detail(
                        "บริการ " + service.title() + " ยังไม่พร้อม สิ่งที่ระบบรับไว้แล้วไม่สูญหาย",
                        service.title() + " is not available; nothing that was acknowledged is lost")
                .cure(
                        "รอตามเวลาใน Retry-After แล้วส่งซ้ำด้วย Idempotency-Key เดิม",
                        "Wait as Retry-After says and send again with the same Idempotency-Key")
                .retryAfter(PAUSE)
                .build();
    }

    static ServerResponse answer(ProblemException problem) {
        return ServerResponse.status(HttpStatusCode.valueOf(problem.type().status()))
                .build((request, response) -> {
                    ProblemWriter.write(request, response, problem);
                    return null;
                });
    }
}
