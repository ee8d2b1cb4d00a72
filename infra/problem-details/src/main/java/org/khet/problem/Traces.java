package org.khet.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Trace ids as W3C Trace Context has them: 32 hex digits, kept for one request over all services. */
public final class Traces {
    /** Name of the id in the log context and in problem answers. */
    public static final String MDC_KEY = "traceId";

    static final String TRACEPARENT = "traceparent";
    static final String TRACE_ID_HEADER = "X-Trace-Id";
    private static final String ATTRIBUTE = Traces.class.getName() + ".id";
    private static final Pattern HEADER =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");

    private Traces() {}

    /** The trace id of this request: the caller's, or a random one that stays the same until the answer is out. */
    public static String idOf(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = parse(request.getHeader(TRACEPARENT));
        if (id == null) {
            id = random(16);
        }
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    static String traceparent(String traceId) {
        return "00-" + traceId + "-" + random(8) + "-01";
    }

    static @Nullable String parse(@Nullable String traceparent) {
        if (traceparent == null) {
            return null;
        }
        Matcher header = HEADER.matcher(traceparent.strip());
        boolean valid = header.matches()
                && !traceparent.startsWith("ff")
                && !isZero(header.group(1))
                && !isZero(header.group(2));
        return valid ? header.group(1) : null;
    }

    private static boolean isZero(String hex) {
        return hex.chars().allMatch(digit -> digit == '0');
    }

    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
