package org.khet.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The line of a log that tells best why its process ended. */
final class LogTail {
    private static final List<String> TELLING =
            List.of("No space left on device", "Address already in use", "OutOfMemoryError", "APPLICATION FAILED");

    private LogTail() {}

    static String reason(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            for (String sign : TELLING) {
                for (int i = lines.size() - 1; i >= 0; i--) {
                    if (lines.get(i).contains(sign)) {
                        return lines.get(i).strip() + " (see " + log + ")";
                    }
                }
            }
            return lines.isEmpty() ? "it said nothing" : lines.getLast().strip() + " (see " + log + ")";
        } catch (IOException e) {
            return "its log cannot be read: " + log;
        }
    }
}
