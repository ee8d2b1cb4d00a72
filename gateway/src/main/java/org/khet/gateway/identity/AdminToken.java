package org.khet.gateway.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** The token of the client {@code khet-identity}, fetched again shortly before it runs out. */
final class AdminToken {
    private static final long LEFT_AT_LEAST = Duration.ofSeconds(20).toNanos();

    private final RestClient http;
    private final IdentitySettings settings;
    private @Nullable Held held;

    private record Held(String token, long until) {}

    private record Answer(
            @JsonProperty("access_token") String token,
            @JsonProperty("expires_in") long seconds) {}

    AdminToken(RestClient http, IdentitySettings settings) {
        this.http = http;
        this.settings = settings;
    }

    synchronized String get() {
        var known = held;
        if (known == null || System.nanoTime() - known.until() > 0) {
            known = fetch();
            held = known;
        }
        return known.token();
    }

    /** For a token that Keycloak refuses before its time, for example after its keys were rotated. */
    synchronized void drop(String refused) {
        if (held != null && held.token().equals(refused)) {
            held = null;
        }
    }

    private Held fetch() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.clientSecret());
        long asked = System.nanoTime();
        var answer = http.post()
                .uri(settings.tokenUrl())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .requiredBody(Answer.class);
        return new Held(
                answer.token(), asked + Duration.ofSeconds(answer.seconds()).toNanos() - LEFT_AT_LEAST);
    }
}
