package org.khet.idempotency;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.khet.problem.ExceptionTranslator;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemWriter;
import org.khet.security.Caller;
import org.khet.security.Callers;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Runs an unsafe request with an {@code Idempotency-Key} at most once: the same key, caller and request get the same
 * answer again; another request under the key is refused. It comes after the login, as keys are the caller's own.
 */
final class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";

    private static final String EXCHANGE = Exchange.class.getName();
    private static final Set<String> UNSAFE = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Claims claims;
    private final IdempotencySettings settings;
    private final ExceptionTranslator storeFailures;

    IdempotencyFilter(Claims claims, IdempotencySettings settings, ExceptionTranslator storeFailures) {
        this.claims = claims;
        this.settings = settings;
        this.storeFailures = storeFailures;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !UNSAFE.contains(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(EXCHANGE) instanceof Exchange started) {
            run(started, request, response, chain);
            return;
        }
        try {
            HashedRequest hashed = HashedRequest.of(
                    checked(request), Math.toIntExact(settings.compareFirst().toBytes()));
            AnswerSeal seal = AnswerSeal.of(subject(), key(request));
            switch (claims.claim(RequestHash.of(subject(), key(request)), hashed.hash())) {
                case Outcome.Granted granted -> {
                    int answerSize = Math.toIntExact(settings.answerSize().toBytes());
                    Exchange exchange = new Exchange(claims, granted.claim(), seal, hashed, response, answerSize);
                    run(exchange, exchange.request(), exchange.response(), chain);
                }
                case Outcome.Running running -> throw KeyProblems.running(running.requestHash(), hashed.hash());
                case Outcome.Answered answered -> replay(answered.answer(), seal, hashed.drainedHash(), response);
                case Outcome.Foreign foreign -> throw KeyProblems.mismatch();
            }
        } catch (ProblemException problem) {
            ProblemWriter.write(request, response, problem);
        } catch (RuntimeException failure) {
            ProblemException problem = storeFailures.translate(failure);
            if (problem == null) {
                throw failure;
            }
            ProblemWriter.write(request, response, problem);
        }
    }

    private static void run(
            Exchange exchange, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean returned = false;
        try {
            chain.doFilter(request, response);
            returned = true;
        } finally {
            if (!returned) {
                exchange.abandon();
            }
        }
        if (!request.isAsyncStarted()) {
            exchange.finish();
        } else if (request.getAttribute(EXCHANGE) == null) {
            request.setAttribute(EXCHANGE, exchange);
            request.getAsyncContext().addListener(new Abandon(exchange));
        }
    }

    private static void replay(StoredAnswer answer, AnswerSeal seal, String hash, HttpServletResponse response)
            throws IOException {
        if (!answer.requestHash().equals(hash)) {
            throw KeyProblems.mismatch();
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        byte[] sealed = answer.sealedBody();
        byte[] body = sealed == null ? new byte[0] : seal.open(sealed);
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private static String key(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (key == null || !KEY.matcher(key).matches()) {
            throw KeyProblems.badKey();
        }
        return key;
    }

    /** Forms are parsed by the container past this filter, so their bodies could not be compared. */
    private static HttpServletRequest checked(HttpServletRequest request) {
        String type = request.getContentType();
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (lower.startsWith("multipart/") || lower.startsWith("application/x-www-form-urlencoded")) {
            throw KeyProblems.form();
        }
        key(request);
        return request;
    }

    private static String subject() {
        return Callers.find(SecurityContextHolder.getContext().getAuthentication())
                .map(Caller::subject)
                .orElse("anonymous");
    }

    /** Where an asynchronous answer ends without coming back through the filter, the key is given back. */
    private record Abandon(Exchange exchange) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            exchange.abandon();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // Spring answers the timeout by a dispatch, which comes back through the filter.
        }

        @Override
        public void onError(AsyncEvent event) {
            exchange.abandon();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
