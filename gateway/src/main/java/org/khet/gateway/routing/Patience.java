package org.khet.gateway.routing;

import java.net.http.HttpRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** Which requests may take as long as they take: files on slow lines, and streams of events. */
final class Patience {
    /** A megabyte in a minute is the slowest line we know of; below it an ordinary limit is fair. */
    private static final long LARGE_BYTES = 1024 * 1024;

    private Patience() {}

    static boolean isNeeded(ServerRequest request) {
        var headers = request.headers();
        var length = headers.contentLength();
        return headers.accept().contains(MediaType.TEXT_EVENT_STREAM)
                || length.isPresent() && length.getAsLong() > LARGE_BYTES
                || headers.firstHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    static boolean isNeeded(HttpRequest request) {
        long length = request.bodyPublisher()
                .map(HttpRequest.BodyPublisher::contentLength)
                .orElse(0L);
        return length < 0
                || length > LARGE_BYTES
                || request.headers().allValues(HttpHeaders.ACCEPT).contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
}
