package org.khet.collection.workbooks;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Answers that a browser puts into a file; they hold personal data, so nobody on the way keeps a copy. */
final class Attachment {
    private Attachment() {}

    static void announce(HttpServletResponse response, String mediaType, String fileName) {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
