package org.khet.local.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.local.LocalException;
import org.khet.local.ProjectFolder;

/** Builds the services whose sources changed since their jars were made. */
public final class Builder {
    private static final String VERSION = "1.0.0-SNAPSHOT";

    private final ProjectFolder project;
    private final Modules modules;
    private final Freshness freshness;

    public Builder(ProjectFolder project) {
        this.project = project;
        modules = new Modules(project.root());
        freshness = new Freshness(project.platform().resolve("built.properties"));
    }

    /** Those of the services whose jar is missing or older than its sources. */
    public List<String> stale(List<String> services) throws IOException {
        List<String> stale = new ArrayList<>();
        for (String service : services) {
            if (!freshness.isFresh(service, jar(service), sources(service))) {
                stale.add(service);
            }
        }
        return stale;
    }

    /** One run of Maven for all of them; its output goes to a file. */
    public void build(List<String> services) throws IOException, InterruptedException {
        if (services.contains("gateway")) {
            Tools.requireNpm();
        }
        Map<String, Freshness.Sources> before = new LinkedHashMap<>();
        for (String service : services) {
            before.put(service, sources(service));
        }
        String folders = String.join(
                ",",
                services.stream()
                        .map(service -> project.root()
                                .relativize(modules.folder(service))
                                .toString())
                        .toList());
        Path log = project.platform().resolve("build.log");
        var maven = new ProcessBuilder(
                        Tools.maven().toString(), "-B", "-ntp", "-q", "-DskipTests", "-pl", folders, "-am", "package")
                .directory(project.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (maven.start().waitFor() != 0) {
            throw new LocalException("The build failed: " + firstError(log) + " (see " + log + ")");
        }
        // What was edited while Maven ran may or may not be in the jar: it counts as not built.
        for (var built : before.entrySet()) {
            freshness.remember(built.getKey(), jar(built.getKey()), built.getValue());
        }
    }

    public Path jar(String service) {
        return modules.folder(service).resolve("target/" + service + "-" + VERSION + ".jar");
    }

    private Freshness.Sources sources(String service) throws IOException {
        return Freshness.read(modules.sourcesOf(service), project.root().resolve("pom.xml"));
    }

    private static String firstError(Path log) throws IOException {
        String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        if (text.contains("No space left on device")) {
            return "the disk is full";
        }
        List<String> errors = text.lines()
                .filter(line -> line.contains("ERROR") || line.contains("npm error"))
                .map(String::strip)
                .toList();
        // Which file and line says more than that there was an error.
        return errors.stream()
                .filter(line -> line.contains(".java:") || line.contains(".ts"))
                .findFirst()
                .orElse(errors.isEmpty() ? "Maven gave no reason" : errors.getFirst());
    }
}
