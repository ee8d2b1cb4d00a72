package org.khet.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.khet.problem.ProblemWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What people without a login may send: small, seldom, and all of them together not so much that others wait. */
@Component
public class OutsiderLimits {
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final LimitSettings.Outsiders settings;
    private final Cache<String, RateLimiter> addresses;
    private final RateLimiter all;

    OutsiderLimits(LimitSettings settings) {
        this.settings = settings.outsiders();
        this.addresses = Caffeine.newBuilder()
                .maximumSize(settings.mostCallers())
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build();
        this.all = limiter("all outsiders", this.settings.inAll());
    }

    /** @param sent what such people may send */
    public Filter on(RequestMatcher sent) {
        return new OncePerRequestFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return !sent.matches(request);
            }

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var address = addresses.get(request.getRemoteAddr(), name -> limiter(name, settings.perAddress()));
                // The address first: who is too fast does not use up what all others have together.
                if (!address.acquirePermission() || !all.acquirePermission()) {
                    ProblemWriter.write(request, response, RateFilter.tooMany(PERIOD));
                } else if (request.getContentLengthLong() > settings.body().toBytes()) {
                    ProblemWriter.write(request, response, RequestBody.tooLarge(settings.body()));
                } else {
                    chain.doFilter(new RequestBody(request, settings.body()), response);
                }
            }
        };
    }

    private static RateLimiter limiter(String name, int calls) {
        return RateLimiter.of(
                name,
                RateLimiterConfig.custom()
                        .limitForPeriod(calls)
                        .limitRefreshPeriod(PERIOD)
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }
}
