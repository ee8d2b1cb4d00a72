package org.khet.local.build;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.khet.local.LocalException;

/** Programs that must be on the machine before anything can be built. */
public final class Tools {
    private Tools() {}

    public static Optional<Path> find(String name) {
        return find(name, System.getenv());
    }

    static Optional<Path> find(String name, Map<String, String> environment) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path file = Path.of(folder.isEmpty() ? "." : folder, name);
            if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    static Path maven() {
        return find("mvn")
                .orElseThrow(() -> new LocalException("Maven 3.8 or newer (mvn) is needed to build: not found"));
    }

    static void requireNpm() {
        if (find("npm").isEmpty()) {
            throw new LocalException("Node 20 or newer with npm is needed to build the web UI: npm was not found");
        }
    }
}
