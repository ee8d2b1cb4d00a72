package org.khet.collection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Stops the service with one clear line where a secret is missing, before anything is started that would need it. */
final class RequiredSecrets implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** Setting and environment variable. */
    private static final Map<String, String> SECRETS =
            new TreeMap<>(Map.of("khet.field-key", "KHET_FIELD_KEY", "khet.signing-key-file", "KHET_SIGNING_KEY_FILE"));

    /** The exit code that launchers know as a mistake in the settings (EX_CONFIG of sysexits.h). */
    private static final int CONFIGURATION = 78;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        missing(prepared.getEnvironment()).ifPresent(line -> {
            System.err.println("collection-service does not start: " + line);
            System.exit(CONFIGURATION);
        });
    }

    static Optional<String> missing(Environment settings) {
        for (var secret : SECRETS.entrySet()) {
            var value = settings.getProperty(secret.getKey(), "");
            if (value.isBlank()) {
                return Optional.of(secret.getValue() + " is not set");
            }
            if (secret.getKey().endsWith("-file") && !Files.isReadable(Path.of(value))) {
                return Optional.of(secret.getValue() + " names a file that cannot be read");
            }
        }
        return Optional.empty();
    }
}
