package org.khet.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.khet.local.secrets.PrivateFiles;

/**
 * A home folder for one Keycloak: the programs are links to the one distribution that the build unpacked, only
 * {@code data} is its own. So several systems share 190 MB.
 */
record KeycloakFiles(Path home) {
    private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes", "version.txt");
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

    /** The realm file holds secrets in clear; {@link #forgetRealm} takes it away once it has been read. */
    static KeycloakFiles write(ProjectFolder project, Path data, String realm) {
        var files = new KeycloakFiles(data);
        try {
            PrivateFiles.createFolder(data);
            files.link(project);
            LoginTheme.install(project);
            if (!Files.exists(files.imported())) {
                Path database = files.database();
                if (!Files.exists(database)) {
                    Files.createDirectories(database.getParent());
                    KeycloakBuild.copyTemplate(project, database);
                }
                PrivateFiles.write(files.realm(), realm);
            }
            return files;
        } catch (IOException e) {
            throw new LocalException("Cannot prepare Keycloak's folder " + data + ": " + e.getMessage(), e);
        }
    }

    void forgetRealm() {
        try {
            if (Files.deleteIfExists(realm()) && !Files.exists(imported())) {
                Files.writeString(imported(), "");
            }
        } catch (IOException e) {
            throw new LocalException("Cannot delete " + realm() + ", which holds secrets: " + e.getMessage(), e);
        }
    }

    /** Keycloak's own database in its default place. */
    Path database() {
        return home.resolve("data/h2/keycloakdb.mv.db");
    }

    /** There once the realm is in the database; may tell for which address of the gateway. */
    Path imported() {
        return home.resolve("realm-imported");
    }

    private Path realm() {
        return home.resolve("data/import/khet-realm.json");
    }

    void link(ProjectFolder project) throws IOException {
        for (String name : SHARED) {
            Path link = home.resolve(name);
            Path target = project.keycloak().resolve(name);
            if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(target)) {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, target);
            }
        }
    }

    static List<String> start(ProjectFolder project, Path home, int port, int managementPort) {
        return command(
                project,
                home,
                "start",
                "--optimized",
                // One node needs no cluster, and must open no port to the network for one.
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                // Fixes the issuer whatever name a caller uses.
                "--hostname=http://localhost:" + port,
                "--http-management-port=" + managementPort,
                "--http-management-host=127.0.0.1",
                "--import-realm");
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
