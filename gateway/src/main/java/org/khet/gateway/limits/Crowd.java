package org.khet.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How many requests are inside at once. On virtual threads nothing else bounds them, and each holds memory until it is
 * answered: when a service stalls, a rush must end in honest refusals and not in the end of the gateway.
 */
@Component
final class Crowd extends OncePerRequestFilter {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Semaphore inside;
    private final Semaphore waiting;
    private final Semaphore lasting;
    private final Duration longestWait;

    Crowd(LimitSettings settings) {
        var crowd = settings.crowd();
        inside = new Semaphore(crowd.inside(), true);
        waiting = new Semaphore(crowd.waiting());
        lasting = new Semaphore(crowd.lasting());
        longestWait = crowd.longestWait();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean lasts = Patience.isNeeded(request);
        if (!(lasts ? lasting.tryAcquire() : enter())) {
            ProblemWriter.write(request, response, full());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            (lasts ? lasting : inside).release();
        }
    }

    private boolean enter() {
        if (inside.tryAcquire()) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return inside.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }

    private static ProblemException full() {
        return ProblemException.of(CommonProblems.UNAVAILABLE)
                .detail("มีผู้ใช้งานพร้อมกันมากในขณะนี้", "Very many requests are under way at the moment")
                .cure(
                        "รอตามเวลาใน Retry-After แล้วส่งซ้ำด้วย Idempotency-Key เดิม",
                        "Wait as Retry-After says and send again with the same Idempotency-Key")
                .retryAfter(PAUSE)
                .build();
    }
}
