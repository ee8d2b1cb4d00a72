package org.khet.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** The last word on every exception of a controller; a service's own advice, of any higher order, speaks first. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final List<ExceptionTranslator> translators;

    ProblemAdvice(List<ExceptionTranslator> translators) {
        this.translators = List.copyOf(translators);
    }

    @ExceptionHandler(Exception.class)
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("The client of {} left before the answer", request.getMethod());
            return;
        }
        ProblemException problem = problemOf(failure);
        if (failure instanceof ErrorResponse spring) {
            // Allow, Accept and the like, which HTTP wants beside the status.
            spring.getHeaders().forEach((name, values) -> copy(name, values, response));
        }
        if (!ProblemWriter.write(request, response, problem)) {
            LOG.warn("Answer already begun when it failed: {}", problem.type().slug());
        }
    }

    ProblemException problemOf(Throwable failure) {
        ProblemException known = SpringProblems.of(failure);
        if (known != null) {
            return known;
        }
        for (ExceptionTranslator translator : translators) {
            ProblemException translated = translator.translate(failure);
            if (translated != null) {
                return translated;
            }
        }
        LOG.error("Unexpected failure: {}", FailureTrace.of(failure));
        LOG.debug("The same with its messages", failure);
        return FailureTrace.internal();
    }

    private static void copy(String name, List<String> values, HttpServletResponse response) {
        if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
            values.forEach(value -> response.setHeader(name, value));
        }
    }
}
