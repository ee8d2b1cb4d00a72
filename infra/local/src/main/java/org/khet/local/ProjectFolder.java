package org.khet.local;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the project lies, and in it what the build prepared for the platform. */
public record ProjectFolder(Path root) {

    /** The folder named by {@code khet.root}, or the nearest one above the working directory that holds this module. */
    public static ProjectFolder find() {
        String named = System.getProperty("khet.root");
        if (named != null) {
            return new ProjectFolder(Path.of(named).toAbsolutePath().normalize());
        }
        Path start = Path.of("").toAbsolutePath();
        for (@Nullable Path at = start; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("infra/local/pom.xml"))) {
                return new ProjectFolder(at);
            }
        }
        throw new LocalException("No Khet project at or above " + start + "; name it with -Dkhet.root=FOLDER");
    }

    public Path platform() {
        return root.resolve("infra/local/target/platform");
    }

    /** Font files that the web UI's packages bring; absent until it has been built. */
    Path fonts() {
        return root.resolve("gateway/web/node_modules/@fontsource/sarabun/files");
    }

    /** Class path of a process that runs the platform's jars; what comes in {@code first} wins. */
    String classPath(Path... first) {
        Path lib = platform().resolve("lib");
        if (!Files.isDirectory(lib)) {
            throw new LocalException("The platform is not built: run mvn -pl infra/local -am package -DskipTests");
        }
        List<String> parts = new ArrayList<>();
        for (Path path : first) {
            parts.add(path.toString());
        }
        parts.add(lib.resolve("*").toString());
        return String.join(File.pathSeparator, parts);
    }

    Path keycloak() {
        try (var entries = Files.newDirectoryStream(platform(), "keycloak-[0-9]*")) {
            for (Path entry : entries) {
                return entry;
            }
        } catch (IOException e) {
            throw new LocalException("Cannot read " + platform(), e);
        }
        throw new LocalException("Keycloak is not unpacked: run mvn -pl infra/local -am package -DskipTests");
    }

    /** The jar or class folder this very class was loaded from. */
    static Path ownCode() {
        try {
            return Path.of(ProjectFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
