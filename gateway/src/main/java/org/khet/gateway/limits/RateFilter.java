package org.khet.gateway.limits;

import io.github.resilience4j.ratelimiter.RateLimiter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to a caller that has used up its calls of this second. */
final class RateFilter extends OncePerRequestFilter {
    private final RequestMatcher counted;
    private final Function<HttpServletRequest, RateLimiter> limiters;

    RateFilter(RequestMatcher counted, Function<HttpServletRequest, RateLimiter> limiters) {
        this.counted = counted;
        this.limiters = limiters;
    }

    /** The chain holds two of us, which must not take each other for themselves. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return RateFilter.class.getName() + System.identityHashCode(this);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !counted.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limiter = limiters.apply(request);
        if (limiter.acquirePermission()) {
            chain.doFilter(request, response);
            return;
        }
        ProblemWriter.write(
                request, response, tooMany(limiter.getRateLimiterConfig().getLimitRefreshPeriod()));
    }

    /** @param period after which the caller may call again */
    static ProblemException tooMany(Duration period) {
        return ProblemException.of(CommonProblems.TOO_MANY)
                .detail("เรียกถี่เกินจำนวนครั้งที่กำหนด", "More calls than are taken in this time")
                .cure("รอตามเวลาใน Retry-After แล้วส่งอีกครั้ง", "Wait as Retry-After says and send again")
                .retryAfter(period)
                .build();
    }
}
