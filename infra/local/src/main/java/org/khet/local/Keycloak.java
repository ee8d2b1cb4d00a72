package org.khet.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** A real Keycloak as an own process, with its database in its data folder. */
public final class Keycloak extends PlatformPart {
    private final int port;

    private Keycloak(ServerSpec spec, int port) {
        super(spec);
        this.port = port;
    }

    /**
     * Starts Keycloak and returns when the realm khet answers.
     *
     * @param realm import file of the realm, as {@link org.khet.local.realm.RealmTemplate} makes it; read on the first start
     * @param adminPassword of the first administrator {@code admin} of the master realm
     */
    public static Keycloak start(Path data, int port, String realm, String adminPassword) {
        int own = port == 0 ? Ports.free() : port;
        Path log = data.resolveSibling(data.getFileName() + ".log");
        var project = ProjectFolder.find();
        KeycloakBuild.run(project);
        var files = KeycloakFiles.write(project, data.toAbsolutePath(), realm);
        var started = new Keycloak(spec(project, files, own, Ports.free(), adminPassword, log), own);
        files.forgetRealm();
        return started;
    }

    /** Without a slash at its end. */
    public String url() {
        return "http://localhost:" + port;
    }

    public String issuer() {
        return url() + "/realms/khet";
    }

    static ServerSpec spec(
            ProjectFolder project, KeycloakFiles files, int port, int managementPort, String adminPassword, Path log) {
        var command = KeycloakFiles.start(project, files.home(), port, managementPort);
        var environment = Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        URI url = URI.create("http://localhost:" + port);
        return new ServerSpec("keycloak", command, environment, files.home(), log, url.resolve("/realms/khet"), url);
    }
}
