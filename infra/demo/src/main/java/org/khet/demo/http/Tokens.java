package org.khet.demo.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The access token of one program, renewed before it runs out. */
public final class Tokens implements Supplier<String> {
    private static final Duration RESERVE = Duration.ofSeconds(45);

    private final Web web;
    private final URI tokenUrl;
    private final String clientId;
    private final String secret;
    private @Nullable Held held;

    private record Held(String token, Instant until) {}

    public Tokens(Web web, URI tokenUrl, String clientId, String secret) {
        this.web = web;
        this.tokenUrl = tokenUrl;
        this.clientId = clientId;
        this.secret = secret;
    }

    @Override
    public synchronized String get() {
        var current = held;
        if (current == null || Instant.now().isAfter(current.until())) {
            current = fetch();
            held = current;
        }
        return current.token();
    }

    private Held fetch() {
        var form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret=" + encoded(secret);
        var answer = web.send(HttpRequest.newBuilder(tokenUrl)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(form))
                .build());
        if (!answer.isGood()) {
            throw new Refusal("The login of " + clientId, answer);
        }
        var json = answer.json();
        var lasts = Duration.ofSeconds(json.path("expires_in").asInt(60)).minus(RESERVE);
        return new Held(json.path("access_token").asString(), Instant.now().plus(lasts));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
