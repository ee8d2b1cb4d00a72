package org.khet.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.local.LocalException;

/** What the environment says: where data lives, which ports, and which parts somebody else runs. */
record Settings(Map<String, String> environment, Path home, int portOffset) {
    /** On the list of ports that the fetch standard blocks, and the only one near ours. */
    private static final int NOT_FOR_BROWSERS = 10080;

    private static final Map<Part, List<String>> ELSEWHERE = Map.of(
            Part.STORE, List.of("KHET_MONGODB_URI"),
            Part.KAFKA, List.of("KHET_KAFKA"),
            Part.KEYCLOAK, List.of("KHET_KEYCLOAK_URL", "KHET_ISSUER"),
            Part.SINK, List.of("KHET_SMTP_HOST"));

    static Settings from(Map<String, String> environment) {
        String home = environment.getOrDefault("KHET_HOME", "");
        Path folder =
                home.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share", "khet") : Path.of(home);
        return new Settings(environment, folder.toAbsolutePath().normalize(), offset(environment));
    }

    private static int offset(Map<String, String> environment) {
        String text = environment.getOrDefault("KHET_PORT_OFFSET", "0").strip();
        // The highest port is the store's; with the offset it must still be a port.
        if (!text.matches("\\d{1,5}") || Part.STORE.ports().getFirst() + Integer.parseInt(text) > 65535) {
            throw new LocalException("KHET_PORT_OFFSET must be a number from 0 to 38518, not '" + text + "'");
        }
        int offset = Integer.parseInt(text);
        for (Part part : List.of(Part.GATEWAY, Part.KEYCLOAK, Part.SINK)) {
            if (part.ports().getFirst() + offset == NOT_FOR_BROWSERS) {
                throw new LocalException("KHET_PORT_OFFSET=" + text + " puts " + part.label() + " on port "
                        + NOT_FOR_BROWSERS + ", which browsers refuse to open; take another");
            }
        }
        return offset;
    }

    int port(Part part) {
        return part.ports().getFirst() + portOffset;
    }

    int secondPort(Part part) {
        return part.ports().get(1) + portOffset;
    }

    /** Whether an address in the environment says that somebody else runs this part. */
    boolean elsewhere(Part part) {
        return ELSEWHERE.getOrDefault(part, List.of()).stream().anyMatch(name -> given(name) != null);
    }

    @Nullable
    String given(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private String given(String name, String otherwise) {
        String value = given(name);
        return value == null ? otherwise : value;
    }

    String publicUrl() {
        return given("KHET_PUBLIC_URL", "http://localhost:" + port(Part.GATEWAY));
    }

    /** The gateway as programs on this machine reach it. */
    URI gateway() {
        return URI.create("http://localhost:" + port(Part.GATEWAY));
    }

    String keycloakUrl() {
        String issuer = given("KHET_ISSUER");
        String otherwise = issuer != null && issuer.contains("/realms/")
                ? issuer.substring(0, issuer.indexOf("/realms/"))
                : "http://localhost:" + port(Part.KEYCLOAK);
        return given("KHET_KEYCLOAK_URL", otherwise);
    }

    String issuer() {
        return given("KHET_ISSUER", keycloakUrl() + "/realms/khet");
    }

    URI tokenUrl() {
        return URI.create(issuer() + "/protocol/openid-connect/token");
    }

    String mongoUri() {
        return given("KHET_MONGODB_URI", "mongodb://127.0.0.1:" + port(Part.STORE));
    }

    String kafka() {
        return given("KHET_KAFKA", "127.0.0.1:" + port(Part.KAFKA));
    }

    @Nullable
    URI inbox() {
        return elsewhere(Part.SINK) ? null : URI.create("http://localhost:" + port(Part.SINK));
    }
}
