package org.khet.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.khet.problem.ProblemWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that says it is too large before a byte is read, and cuts off one that turns out to be. */
@Component
final class BodyLimit extends OncePerRequestFilter {
    private final LimitSettings settings;
    private final RequestMatcher files;

    BodyLimit(LimitSettings settings) {
        this.settings = settings;
        files = new OrRequestMatcher(settings.filePaths().stream()
                .map(path -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(path))
                .toList());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null)) {
            chain.doFilter(request, response);
            return;
        }
        DataSize most = files.matches(request) ? settings.file() : settings.body();
        if (length > most.toBytes()) {
            ProblemWriter.write(request, response, RequestBody.tooLarge(most));
            return;
        }
        chain.doFilter(new RequestBody(request, most), response);
    }
}
