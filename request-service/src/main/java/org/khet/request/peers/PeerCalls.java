package org.khet.request.peers;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** One other service over HTTP, asked with the caller's own token: what they may not see there they do not get here. */
final class PeerCalls {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(1);

    private final RestClient client;
    private final PeerGuard guard;

    PeerCalls(String address, PeerGuard guard, Duration timeLimit) {
        var http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECTED_WITHIN).build());
        // The guard's limit comes first: a time-out of its own would be taken for a peer that is away, and asked again.
        http.setReadTimeout(timeLimit.multipliedBy(2));
        this.client = RestClient.builder().baseUrl(address).requestFactory(http).build();
        this.guard = guard;
    }

    /** What came back. */
    record Answer(HttpHeaders headers, byte[] bytes) {}

    PeerGuard guard() {
        return guard;
    }

    Answer get(String path, Object... variables) {
        var token = token();
        return guard.call(() -> exchange(HttpMethod.GET, token, null, Map.of(), path, variables));
    }

    Answer post(Object body, Map<String, String> headers, String path, Object... variables) {
        var token = token();
        return guard.call(() -> exchange(HttpMethod.POST, token, body, headers, path, variables));
    }

    private Answer exchange(
            HttpMethod method,
            String token,
            @Nullable Object body,
            Map<String, String> headers,
            String path,
            Object... variables)
            throws PeerAwayException {
        try {
            var request = client.method(method).uri(path, variables).headers(all -> {
                all.setBearerAuth(token);
                headers.forEach(all::set);
            });
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(body);
            }
            var answer = request.exchangeForRequiredValue((sent, got) -> new Read(
                    got.getStatusCode().value(), got.getHeaders(), got.getBody().readAllBytes()));
            if (answer.status() >= 500) {
                throw new PeerAwayException(answer.status());
            }
            if (answer.status() >= 400) {
                throw PeerProblems.refusal(answer.status(), answer.bytes());
            }
            return new Answer(answer.headers(), answer.bytes());
        } catch (ResourceAccessException e) {
            throw new PeerAwayException("cannot be reached", e);
        }
    }

    private record Read(int status, HttpHeaders headers, byte[] bytes) {}

    private static String token() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            return caller.getToken().getTokenValue();
        }
        throw new IllegalStateException("Another service is asked on behalf of a caller only");
    }
}
