package org.khet.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is open without a login. */
final class OpenPaths {
    static final String[] READABLE = {
        "/api/public/**",
        "/api/collection/signing-key",
        "/api/collection/signing-keys/**",
        "/api/requests/public/**",
        "/api/requests/track/**",
        "/api/requests/deliveries/**",
        "/api/notifications/unsubscribe/*",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/openapi/**"
    };

    /** What other machines post: mail programs and providers, who prove themselves to the service by a signature. */
    static final String[] SIGNED = {
        "/api/notifications/unsubscribe/*", "/api/notifications/receipts/*", "/api/notifications/bounces/inbound"
    };

    /** What may be sent without a login: the public form, and what a requester does by their code or link. */
    static final String[] WRITABLE = {
        "/api/requests/public",
        "/api/requests/public/published/*/answered",
        "/api/requests/track/*/*",
        "/api/requests/deliveries/*/satisfaction"
    };

    /** Nobody acts for somebody else there, as no token goes along, so that no foreign page can forge anything. */
    static final RequestMatcher SENT_BY_ANYBODY = new OrRequestMatcher(Arrays.stream(WRITABLE)
            .map(pattern ->
                    (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern))
            .toList());

    private static final RequestMatcher OPEN =
            new OrRequestMatcher(Stream.concat(Arrays.stream(READABLE), Arrays.stream(SIGNED))
                    .map(OpenPaths::path)
                    .toList());

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
