package org.khet.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Calls per second and caller, counted in this process: with several gateways each grants the whole rate, which is meant
 * to keep one caller from starving the others, not to meter anybody.
 */
@Component
public class RateLimits {
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    /** The files of the user interface are not counted: a page loads thirty at once, and they cost next to nothing. */
    private static final RequestMatcher COUNTED =
            new OrRequestMatcher(path("/api/**"), path("/me"), path("/openapi/**"));

    private static final RequestMatcher LOGIN =
            new OrRequestMatcher(path("/oauth2/**"), path("/login/**"), path("/logout"));

    private final Cache<String, RateLimiter> callers;
    private final RateLimiterConfig client;
    private final RateLimiterConfig person;
    private final RateLimiterConfig anonymous;
    private final RateLimiterConfig login;

    RateLimits(LimitSettings settings) {
        callers = Caffeine.newBuilder()
                .maximumSize(settings.mostCallers())
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build();
        var calls = settings.callsPerSecond();
        client = perSecond(calls.client());
        person = perSecond(calls.person());
        anonymous = perSecond(calls.anonymous());
        login = perSecond(calls.login());
    }

    /** Stands where the caller is known: systems by client, people by subject, all others by address. */
    public Filter ofClients() {
        return new RateFilter(COUNTED, this::caller);
    }

    /** Stands before the login, where nobody is known yet. */
    public Filter ofLogins() {
        return new RateFilter(LOGIN, request -> limiter("login " + request.getRemoteAddr(), login));
    }

    private RateLimiter caller(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            var jwt = token.getToken();
            var azp = String.valueOf(jwt.getClaimAsString("azp"));
            return isPerson(jwt.getClaimAsString("preferred_username"))
                    ? limiter("person " + jwt.getSubject(), person)
                    : limiter("client " + azp, client);
        }
        return limiter("address " + request.getRemoteAddr(), anonymous);
    }

    /** Keycloak names the account of a client so; nobody else can have such a name. */
    private static boolean isPerson(@Nullable String username) {
        return username != null && !username.startsWith("service-account-");
    }

    private RateLimiter limiter(String key, RateLimiterConfig config) {
        return callers.get(key, name -> RateLimiter.of(name, config));
    }

    private static RateLimiterConfig perSecond(int calls) {
        return RateLimiterConfig.custom()
                .limitForPeriod(calls)
                .limitRefreshPeriod(PERIOD)
                // Whoever is too fast is told so at once: a queue in the gateway would only hide it.
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
