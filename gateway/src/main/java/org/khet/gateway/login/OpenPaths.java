package org.khet.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What may be read without a login. */
final class OpenPaths {
    static final String[] READABLE = {
        "/api/public/**",
        "/api/collection/signing-key",
        "/api/collection/signing-keys/**",
        "/api/requests/track/**",
        "/api/requests/deliveries/**",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/openapi/**"
    };

    private static final RequestMatcher OPEN =
            new OrRequestMatcher(Arrays.stream(READABLE).map(OpenPaths::path).toList());

    private static final RequestMatcher GUARDED =
            new OrRequestMatcher(path("/api/**"), path("/me"), path("/actuator/**"));

    private OpenPaths() {}

    /** Whether a session's token is of any use here. */
    static boolean wantsToken(HttpServletRequest request) {
        return GUARDED.matches(request) && !OPEN.matches(request);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
