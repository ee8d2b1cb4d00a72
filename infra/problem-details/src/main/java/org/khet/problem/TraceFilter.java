package org.khet.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** First of all filters: gives the request its trace id, in the log context, in the answer, and to whom it is passed on. */
final class TraceFilter extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String traceId = Traces.idOf(request);
        if (!response.isCommitted()) {
            response.setHeader(Traces.TRACE_ID_HEADER, traceId);
            response.setHeader(Traces.TRACEPARENT, Traces.traceparent(traceId));
        }
        String before = MDC.get(Traces.MDC_KEY);
        MDC.put(Traces.MDC_KEY, traceId);
        try {
            chain.doFilter(
                    request.getHeader(Traces.TRACEPARENT) == null ? new Traced(request, traceId) : request, response);
        } finally {
            if (before == null) {
                MDC.remove(Traces.MDC_KEY);
            } else {
                MDC.put(Traces.MDC_KEY, before);
            }
        }
    }

    /** A request that came without a trace and shows the one it was given, so that a gateway hands it on. */
    private static final class Traced extends HttpServletRequestWrapper {
        private final String traceparent;

        Traced(HttpServletRequest request, String traceId) {
            super(request);
            traceparent = Traces.traceparent(traceId);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return Traces.TRACEPARENT.equalsIgnoreCase(name) ? traceparent : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return Traces.TRACEPARENT.equalsIgnoreCase(name)
                    ? Collections.enumeration(Set.of(traceparent))
                    : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            Set<String> names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
            names.add(Traces.TRACEPARENT);
            return Collections.enumeration(names);
        }
    }
}
