package org.khet.gateway.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;

/** Entity tags from what is in a file; reckoned once each, as files do not change while the gateway runs. */
final class ContentTags {
    private final Map<String, String> known = new ConcurrentHashMap<>();

    String of(Resource file) {
        return known.computeIfAbsent(file.getDescription(), name -> hash(file));
    }

    private static String hash(Resource file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
            // Weak, as the same file goes out compressed and not.
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
