package org.khet.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.khet.local.secrets.PrivateFiles;

/**
 * A home folder for one Keycloak: the programs are links to the one distribution that the build unpacked, only
 * {@code data} is its own. So several systems share 190 MB.
 */
record KeycloakFiles(Path home) {
    private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes", "version.txt");
    /** One node needs no cluster, and opens no port for one. */
    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--cache=local", "--health-enabled=true", "--features-disabled=kerberos");

    /** As the distribution's own kc.sh gives them, with a smaller heap and the collector for small machines. */
    private static final List<String> OPTIONS = List.of(
            "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=256m",
            "-Dfile.encoding=UTF-8",
            "-Djava.security.egd=file:/dev/urandom",
            "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");

    /** Fixes the build-time choices in the distribution, once; about 20 s. */
    static void build(ProjectFolder project) {
        Path distribution = project.keycloak();
        Path log = project.platform().resolve("keycloak-build.log");
        try {
            if (isBuilt(project)) {
                return;
            }
            Process process = new ProcessBuilder(command(project, distribution, BUILD.toArray(String[]::new)))
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
            Files.writeString(marker(project), String.join(" ", BUILD));
        } catch (IOException e) {
            throw new LocalException("Keycloak could not be built: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while building Keycloak", e);
        }
    }

    static boolean isBuilt(ProjectFolder project) {
        try {
            Path marker = marker(project);
            return Files.exists(marker) && Files.readString(marker).equals(String.join(" ", BUILD));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path marker(ProjectFolder project) {
        return project.keycloak().resolve("built-with.txt");
    }

    /** The realm file holds secrets in clear; {@link #forgetRealm} takes it away once it has been read. */
    static KeycloakFiles write(ProjectFolder project, Path data, String realm) {
        var files = new KeycloakFiles(data);
        try {
            PrivateFiles.createFolder(data);
            for (String name : SHARED) {
                Path link = data.resolve(name);
                Path target = project.keycloak().resolve(name);
                if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(target)) {
                    Files.deleteIfExists(link);
                    Files.createSymbolicLink(link, target);
                }
            }
            if (!files.hasDatabase()) {
                PrivateFiles.write(files.realm(), realm);
            }
            return files;
        } catch (IOException e) {
            throw new LocalException("Cannot prepare Keycloak's folder " + data + ": " + e.getMessage(), e);
        }
    }

    void forgetRealm() {
        try {
            Files.deleteIfExists(realm());
        } catch (IOException e) {
            throw new LocalException("Cannot delete " + realm() + ", which holds secrets: " + e.getMessage(), e);
        }
    }

    boolean hasDatabase() {
        return Files.exists(home.resolve("data/h2/keycloakdb.mv.db"));
    }

    private Path realm() {
        return home.resolve("data/import/khet-realm.json");
    }

    static List<String> command(ProjectFolder project, Path home, String... arguments) {
        List<String> rest = new ArrayList<>(OPTIONS);
        rest.add("-Dkc.home.dir=" + home);
        rest.add("-cp");
        rest.add(project.keycloak().resolve("lib/quarkus-run.jar").toString());
        rest.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        Collections.addAll(rest, arguments);
        return Java.command(64, arguments[0].equals("build") ? 512 : 192, rest);
    }
}
