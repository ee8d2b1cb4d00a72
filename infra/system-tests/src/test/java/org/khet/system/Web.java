package org.khet.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls the running system over HTTP, with tokens that Keycloak issues. */
final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;

    /** Begins the name of a caller who is a person with a session, not a program with a token. */
    static final String PERSON = "person:";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final RunningSystem system;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    Web(RunningSystem system) {
        this.system = system;
    }

    private record Token(String value, Instant until) {}

    /** An answer, whatever its status; status 0 where nobody answered. */
    record Answer(int status, String body) {

        boolean ok() {
            return status / 100 == 2;
        }

        JsonNode json() {
            return RunningSystem.JSON.readTree(body);
        }
    }

    Answer get(@Nullable String clientId, String url) {
        return call("GET", clientId, url, null, Map.of());
    }

    Answer post(@Nullable String clientId, String url, @Nullable Object body) {
        return call("POST", clientId, url, body, Map.of());
    }

    /** @param url absolute, or a path behind the gateway */
    Answer call(
            String method, @Nullable String clientId, String url, @Nullable Object body, Map<String, String> headers) {
        try {
            var answer = http.send(request(method, clientId, url, body, headers), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The status alone, also of an answer that never ends; who was too fast asks again a second later. */
    int status(
            String method, @Nullable String clientId, String url, @Nullable Object body, Map<String, String> headers) {
        var statuses = new int[1];
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    var answer = http.send(
                            request(method, clientId, url, body, headers), HttpResponse.BodyHandlers.ofInputStream());
                    answer.body().close();
                    statuses[0] = answer.statusCode();
                    return statuses[0] != TOO_MANY;
                });
        return statuses[0];
    }

    private HttpRequest request(
            String method, @Nullable String clientId, String url, @Nullable Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url.startsWith("/") ? system.gatewayUrl() + url : url))
                .timeout(PATIENCE);
        headers.forEach(request::setHeader);
        if (clientId != null && clientId.startsWith(PERSON)) {
            session(clientId.substring(PERSON.length())).headers().forEach(request::setHeader);
        } else if (clientId != null) {
            request.setHeader("Authorization", "Bearer " + token(clientId));
        }
        if (body instanceof byte[] bytes) {
            request.method(method, HttpRequest.BodyPublishers.ofByteArray(bytes));
        } else if (body instanceof InputStream stream) {
            request.method(method, HttpRequest.BodyPublishers.ofInputStream(() -> stream));
        } else if (body != null) {
            request.setHeader("Content-Type", "application/json");
            request.method(method, HttpRequest.BodyPublishers.ofByteArray(RunningSystem.JSON.writeValueAsBytes(body)));
        } else {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        }
        return request.build();
    }

    /** One login each, however many ask at once. */
    private synchronized Session session(String username) throws IOException, InterruptedException {
        var known = sessions.get(username);
        if (known == null) {
            known = Session.of(system, username);
            sessions.put(username, known);
        }
        return known;
    }

    String token(String clientId) throws IOException, InterruptedException {
        var known = tokens.get(clientId);
        if (known != null && Instant.now().isBefore(known.until())) {
            return known.value();
        }
        var form = "grant_type=client_credentials&client_id=" + clientId + "&client_secret="
                + URLEncoder.encode(system.client(clientId).get("clientSecret").asString(), StandardCharsets.UTF_8);
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(system.tokenUrl()))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("No token for " + clientId + ": " + answer.statusCode());
        }
        var json = RunningSystem.JSON.readTree(answer.body());
        var token = new Token(
                json.get("access_token").asString(),
                Instant.now().plusSeconds(json.get("expires_in").asLong() - 30));
        tokens.put(clientId, token);
        return token.value();
    }
}
