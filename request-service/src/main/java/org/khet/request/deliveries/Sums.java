package org.khet.request.deliveries;

import java.nio.charset.StandardCharsets;
import org.khet.request.production.IncomingFiles;

/** SHA-256 in lower-case hex. */
final class Sums {

    static String sha256(String text) {
        return IncomingFiles.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private Sums() {}
}
