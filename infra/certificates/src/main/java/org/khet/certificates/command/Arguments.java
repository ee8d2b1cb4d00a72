package org.khet.certificates.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.khet.certificates.Trust;

/** The words of a call, read. */
record Arguments(Path certificate, @Nullable Path records, Trust trust, boolean english) {
    static final String USAGE = "verify-certificate CERT.json [--records FILE] [--key PEM | --keys LIST.json"
            + " | --fingerprint HEX] [--english]";

    /** @throws IllegalArgumentException where the words do not make a call */
    static Arguments parse(String... words) throws IOException {
        Path certificate = null;
        Path records = null;
        Trust trust = null;
        var english = false;
        for (var i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--records" -> records = Path.of(after(words, i++));
                case "--key" -> trust = only(trust, Trust.inKey(Files.readString(Path.of(after(words, i++)))));
                case "--keys" -> trust = only(trust, Trust.inList(Files.readAllBytes(Path.of(after(words, i++)))));
                case "--fingerprint" -> trust = only(trust, Trust.inFingerprint(after(words, i++)));
                case "--english" -> english = true;
                default -> {
                    if (words[i].startsWith("--") || certificate != null) {
                        throw new IllegalArgumentException(USAGE);
                    }
                    certificate = Path.of(words[i]);
                }
            }
        }
        if (certificate == null) {
            throw new IllegalArgumentException(USAGE);
        }
        return new Arguments(certificate, records, trust == null ? Trust.inWhatItStates() : trust, english);
    }

    private static Trust only(@Nullable Trust before, Trust now) {
        if (before != null) {
            throw new IllegalArgumentException(USAGE);
        }
        return now;
    }

    private static String after(String[] words, int option) {
        if (option + 1 == words.length) {
            throw new IllegalArgumentException(USAGE);
        }
        return words[option + 1];
    }
}
