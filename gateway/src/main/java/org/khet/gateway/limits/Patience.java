package org.khet.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Which requests may take as long as they take: files on slow lines, and streams of events. */
public final class Patience {
    /** A megabyte in a minute is the slowest line we know of; below it an ordinary limit is fair. */
    private static final long LARGE_BYTES = 1024 * 1024;

    private Patience() {}

    public static boolean isNeeded(HttpServletRequest request) {
        return isLarge(request.getContentLengthLong())
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                || wantsEvents(request.getHeader(HttpHeaders.ACCEPT));
    }

    /** The same for the request as it goes on. */
    public static boolean isNeeded(HttpRequest request) {
        long length = request.bodyPublisher()
                .map(HttpRequest.BodyPublisher::contentLength)
                .orElse(0L);
        return length < 0
                || isLarge(length)
                || wantsEvents(request.headers().firstValue(HttpHeaders.ACCEPT).orElse(null));
    }

    private static boolean isLarge(long length) {
        return length > LARGE_BYTES;
    }

    private static boolean wantsEvents(@Nullable String accept) {
        return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
}
