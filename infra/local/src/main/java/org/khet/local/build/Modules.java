package org.khet.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.khet.local.LocalException;

/** The project's own modules and which of them each is built from, read from the pom files. */
final class Modules {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern OWN = Pattern.compile(
            "<groupId>org\\.khet</groupId>\\s*<artifactId>([^<]+)</artifactId>([^<]*(?:<(?!/dependency>|/parent>)[^<]*)*)");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    private final Map<String, Path> folders = new HashMap<>();
    private final Map<String, Set<String>> needs = new HashMap<>();

    Modules(Path root) {
        try {
            Matcher modules = MODULE.matcher(Files.readString(root.resolve("pom.xml")));
            while (modules.find()) {
                read(root.resolve(modules.group(1)));
            }
        } catch (IOException e) {
            throw new LocalException("Cannot read the project's pom files: " + e.getMessage(), e);
        }
    }

    /** Folders of the module and of all it is built from. */
    Set<Path> sourcesOf(String artifact) {
        Set<Path> found = new LinkedHashSet<>();
        collect(artifact, found);
        return found;
    }

    Path folder(String artifact) {
        Path folder = folders.get(artifact);
        if (folder == null) {
            throw new LocalException("The project has no module " + artifact);
        }
        return folder;
    }

    private void collect(String artifact, Set<Path> found) {
        Path folder = folders.get(artifact);
        if (folder != null && found.add(folder)) {
            needs.getOrDefault(artifact, Set.of()).forEach(needed -> collect(needed, found));
        }
    }

    /** Parent and main dependencies; what only tests use does not make a jar stale. */
    private void read(Path folder) throws IOException {
        Path file = folder.resolve("pom.xml");
        if (!Files.exists(file)) {
            return;
        }
        String pom = Files.readString(file);
        Set<String> own = new LinkedHashSet<>();
        Matcher matcher = OWN.matcher(pom);
        while (matcher.find()) {
            if (!matcher.group(2).contains("<scope>test</scope>")) {
                own.add(matcher.group(1));
            }
        }
        int afterParent = pom.indexOf("</parent>");
        Matcher artifact = ARTIFACT.matcher(pom);
        if (artifact.find(Math.max(afterParent, 0))) {
            folders.put(artifact.group(1), folder);
            own.remove(artifact.group(1));
            needs.put(artifact.group(1), own);
        }
    }
}
