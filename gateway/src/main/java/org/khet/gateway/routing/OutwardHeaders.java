package org.khet.gateway.routing;

import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What a service's answer leaves behind at the gateway, which writes these itself, once. */
@Component
final class OutwardHeaders implements ResponseHttpHeadersFilter, Ordered {
    private static final Set<String> OURS = Set.of(
            "X-Trace-Id",
            "traceparent",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "X-XSS-Protection",
            "Strict-Transport-Security",
            "Content-Security-Policy",
            "Referrer-Policy",
            "Permissions-Policy",
            "Set-Cookie",
            "Server",
            "Date");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders apply(HttpHeaders answered, ServerResponse response) {
        var headers = HttpHeaders.copyOf(answered);
        OURS.forEach(headers::remove);
        return headers;
    }
}
