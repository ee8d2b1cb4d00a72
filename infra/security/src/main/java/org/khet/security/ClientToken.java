package org.khet.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * The token of a program that logs in by itself (OAuth 2.0 client credentials, RFC 6749 section 4.4), fetched again 20
 * seconds before it runs out.
 */
public final class ClientToken {
    private static final long LEFT_AT_LEAST = Duration.ofSeconds(20).toNanos();

    private final RestClient http;
    private final URI tokenUrl;
    private final String clientId;
    private final String clientSecret;
    private @Nullable Held held;

    private record Held(String token, long until) {}

    private record Answer(
            @JsonProperty("access_token") String token,
            @JsonProperty("expires_in") long seconds) {}

    /** @param http with the time limits that its owner wants */
    public ClientToken(RestClient http, URI tokenUrl, String clientId, String clientSecret) {
        this.http = http;
        this.tokenUrl = tokenUrl;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** @throws org.springframework.web.client.RestClientException where the login is refused or does not answer */
    public synchronized String get() {
        var known = held;
        if (known == null || System.nanoTime() - known.until() > 0) {
            known = fetch();
            held = known;
        }
        return known.token();
    }

    /** For a token that is refused before its time, for example after the realm's keys were rotated. */
    public synchronized void drop(String refused) {
        if (held != null && held.token().equals(refused)) {
            held = null;
        }
    }

    private Held fetch() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", clientId);
        form.add("client_secret", clientSecret);
        long asked = System.nanoTime();
        var answer = http.post()
                .uri(tokenUrl)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .requiredBody(Answer.class);
        return new Held(
                answer.token(), asked + Duration.ofSeconds(answer.seconds()).toNanos() - LEFT_AT_LEAST);
    }
}
