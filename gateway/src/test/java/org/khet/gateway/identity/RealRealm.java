package org.khet.gateway.identity;

import static org.khet.gateway.testing.Peers.SERVICE;
import static org.khet.gateway.testing.Visitor.json;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.khet.gateway.testing.Visitor;
import org.khet.local.Keycloak;
import org.khet.local.Ports;
import org.khet.local.realm.RealmTemplate;
import org.khet.local.secrets.Secrets;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A real Keycloak with the realm of the local platform, one for all tests that want it, and who comes from there. */
public final class RealRealm implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final int PORT = Ports.free();
    static final String PUBLIC_URL = "http://localhost:" + PORT;
    static final Path FOLDER = folder();
    static final Secrets SECRETS = secrets();
    static final Keycloak KEYCLOAK = Keycloak.start(
            FOLDER.resolve("keycloak"), 0, RealmTemplate.fill(PUBLIC_URL, SECRETS), SECRETS.password("keycloak-admin"));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(KEYCLOAK::close));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "real realm",
                        Map.of(
                                "server.port", PORT,
                                "KHET_PUBLIC_URL", PUBLIC_URL,
                                "KHET_ISSUER", KEYCLOAK.issuer(),
                                "KHET_KEYCLOAK_URL", KEYCLOAK.url(),
                                "KHET_COLLECTION_URL", SERVICE.url(),
                                "KHET_GATEWAY_CLIENT_SECRET", SECRETS.client(Secrets.GATEWAY_CLIENT),
                                "KHET_IDENTITY_ADMIN_SECRET", SECRETS.client(Secrets.IDENTITY_ADMIN))));
    }

    static Visitor office(String role) {
        return program("office-" + role, SECRETS.clientOf("office-" + role));
    }

    static Visitor program(String clientId, String secret) {
        return Visitor.with(token(clientId, secret), PORT);
    }

    static String token(String clientId, String secret) {
        return json(tokenAnswer(clientId, secret)).get("access_token").asString();
    }

    static HttpResponse<String> tokenAnswer(String clientId, String secret) {
        return postForm(
                Visitor.anonymous(PORT),
                KEYCLOAK.issuer() + "/protocol/openid-connect/token",
                Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    static HttpResponse<String> postForm(Visitor visitor, String url, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return visitor.send(visitor.request(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("khet-identity");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Secrets secrets() {
        try {
            return Secrets.open(FOLDER.resolve("secrets.properties"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
