package org.khet.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a problem from anywhere: filters, the gateway's fall-back, MVC advice. All answers go through here, so they
 * are alike to the byte whatever the caller's Accept header says.
 */
public final class ProblemWriter {
    /** Media type of every problem answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemWriter() {}

    /**
     * Writes status, headers and body. An answer that has already begun cannot be mended: then nothing is written and
     * the result is false.
     *
     * @throws IOException when the client is gone
     */
    public static boolean write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        if (response.isCommitted()) {
            return false;
        }
        byte[] body = JSON.writeValueAsBytes(
                ProblemBody.of(problem, Language.of(request), request.getRequestURI(), Traces.idOf(request)));
        response.resetBuffer();
        // A controller may have named a file before it failed.
        for (String header : new String[] {"Content-Disposition", "Content-Encoding", "ETag"}) {
            if (response.containsHeader(header)) {
                response.setHeader(header, null);
            }
        }
        response.setStatus(problem.type().status());
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept-Language");
        Duration pause = problem.retryAfter();
        if (pause != null) {
            response.setHeader("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
        }
        send(response, body);
        response.flushBuffer();
        return true;
    }

    private static void send(HttpServletResponse response, byte[] body) throws IOException {
        try {
            response.getOutputStream().write(body);
        } catch (IllegalStateException writerInUse) {
            response.getWriter().write(new String(body, StandardCharsets.UTF_8));
        }
    }
}
