package org.khet.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.khet.local.secrets.PrivateFiles;

/** What is done once with the unpacked distribution, so that every Keycloak on this machine starts quickly. */
final class KeycloakBuild {
    private static final List<String> CHOICES =
            List.of("build", "--db=dev-file", "--health-enabled=true", "--features-disabled=kerberos");

    private KeycloakBuild() {}

    /** Fixes the build-time choices in the distribution and makes a database with tables but no realm; about 40 s. */
    static void run(ProjectFolder project) {
        if (isDone(project)) {
            return;
        }
        try {
            augment(project);
            makeTemplate(project);
            Files.writeString(marker(project), String.join(" ", CHOICES));
        } catch (IOException e) {
            throw new LocalException("Keycloak could not be built: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while building Keycloak", e);
        }
    }

    static boolean isDone(ProjectFolder project) {
        try {
            Path marker = marker(project);
            return Files.exists(marker)
                    && Files.exists(template(project).database())
                    && Files.readString(marker).equals(String.join(" ", CHOICES));
        } catch (IOException e) {
            return false;
        }
    }

    /** A new system begins with the tables made already; making them costs 10 s. */
    static void copyTemplate(ProjectFolder project, Path database) throws IOException {
        Path part = database.resolveSibling(database.getFileName() + ".part");
        Files.copy(template(project).database(), part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, database, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void augment(ProjectFolder project) throws IOException, InterruptedException {
        Path log = project.platform().resolve("keycloak-build.log");
        var command = KeycloakFiles.command(project, project.keycloak(), CHOICES.toArray(String[]::new));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new LocalException("Keycloak could not be built: " + LogTail.reason(log));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static void makeTemplate(ProjectFolder project) throws IOException {
        var files = template(project);
        // Half a database of an interrupted build must not become everybody's.
        Files.deleteIfExists(files.database());
        PrivateFiles.createFolder(files.home());
        files.link(project);
        int port = Ports.free();
        URI url = URI.create("http://localhost:" + port);
        var spec = new ServerSpec(
                "keycloak",
                KeycloakFiles.start(project, files.home(), port, Ports.free()),
                Map.of(),
                files.home(),
                project.platform().resolve("login-template.log"),
                url.resolve("/realms/master"),
                url);
        try (var process = new ServerProcess(spec)) {
            Leftovers.endWithThisProcess(process);
            process.start().awaitReady(Duration.ofMinutes(5));
        }
    }

    private static KeycloakFiles template(ProjectFolder project) {
        return new KeycloakFiles(project.platform().resolve("login-template"));
    }

    private static Path marker(ProjectFolder project) {
        return project.keycloak().resolve("built-with.txt");
    }
}
