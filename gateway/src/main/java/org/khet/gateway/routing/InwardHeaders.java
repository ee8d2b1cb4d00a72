package org.khet.gateway.routing;

import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service gets to see: the caller's token, never the session's cookie, and where the request came from in our own
 * words, as anybody could have sent such headers.
 */
@Component
final class InwardHeaders implements RequestHttpHeadersFilter, Ordered {

    /** After Spring's own filters, of which one takes such headers away. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders apply(HttpHeaders incoming, ServerRequest request) {
        var headers = HttpHeaders.copyOf(incoming);
        headers.remove(HttpHeaders.COOKIE);
        headers.remove("X-XSRF-TOKEN");
        headers.remove("Forwarded");
        // The browser's origin is our business: a service that saw it would take the request for a foreign page's.
        headers.remove(HttpHeaders.ORIGIN);
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            headers.setBearerAuth(token.getToken().getTokenValue());
        } else {
            headers.remove(HttpHeaders.AUTHORIZATION);
        }
        var outside = request.servletRequest();
        URI uri = request.uri();
        headers.set("X-Forwarded-For", outside.getRemoteAddr());
        headers.set("X-Forwarded-Proto", outside.getScheme());
        headers.set("X-Forwarded-Host", uri.getAuthority());
        headers.set("X-Forwarded-Port", Integer.toString(outside.getServerPort()));
        return headers;
    }
}
