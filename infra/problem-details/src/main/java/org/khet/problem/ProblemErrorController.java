package org.khet.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers what failed outside controllers, where the container dispatches to its error page. */
@Controller
final class ProblemErrorController implements ErrorController {
    private final ProblemAdvice advice;

    ProblemErrorController(ProblemAdvice advice) {
        this.advice = advice;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return;
        }
        ProblemWriter.write(new Original(request), response, problem(request));
    }

    private ProblemException problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return advice.problemOf(failure);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer known ? known : 404;
        ProblemException problem = SpringProblems.byStatus(HttpStatusCode.valueOf(code), null);
        return problem == null ? FailureTrace.internal() : problem;
    }

    /** The request under the address that the caller used, not that of the error page. */
    private static final class Original extends HttpServletRequestWrapper {
        Original(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            Object original = getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            return original instanceof String uri ? uri : super.getRequestURI();
        }
    }
}
