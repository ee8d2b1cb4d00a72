package org.khet.certificates.command;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The words of a call, read. */
record Arguments(Path certificate, @Nullable Path records, KeySource keys, boolean english) {
    static final String USAGE = "verify-certificate CERT.json [--records FILE] [--keys LIST.json|ADDRESS"
            + " | --key PEM | --fingerprint HEX] [--english]";

    /**
     * @param office where the office's list of keys is, where the words name none; null for nowhere
     * @throws IllegalArgumentException where the words do not make a call
     */
    static Arguments parse(@Nullable String office, String... words) throws IOException {
        Path certificate = null;
        Path records = null;
        KeySource keys = null;
        var english = false;
        for (var i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--records" -> records = Path.of(after(words, i++));
                case "--key" -> keys = only(keys, KeySource.pem(Path.of(after(words, i++))));
                case "--keys" -> keys = only(keys, KeySource.list(after(words, i++)));
                case "--fingerprint" -> keys = only(keys, KeySource.fingerprint(after(words, i++)));
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
        return new Arguments(certificate, records, keys == null ? KeySource.usual(office, certificate) : keys, english);
    }

    private static KeySource only(@Nullable KeySource before, KeySource now) {
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
