package org.khet.gateway.identity;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.security.ClientToken;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Keycloak's admin interface, as much of it as is used here. A refusal (4xx) is thrown as it comes; that Keycloak cannot
 * be reached is a problem answer, at once where that is known.
 */
@Component
final class KeycloakAdmin {
    private final RestClient http;
    private final ClientToken token;
    private final CircuitBreaker breaker;
    private final Map<String, RealmRole> roles = new ConcurrentHashMap<>();

    /** A role as a mapping wants it. */
    record RealmRole(String id, String name) {}

    /**
     * Of a client or a user, no more than is needed; never its secret.
     *
     * @param notBefore seconds since 1970; what was issued earlier is void
     */
    record Found(
            String id,
            @Nullable String clientId,
            @Nullable Boolean enabled,
            @Nullable Long notBefore) {}

    KeycloakAdmin(IdentitySettings settings, CircuitBreakerRegistry breakers) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.readTimeout());
        http = RestClient.builder()
                .baseUrl(settings.adminUrl())
                .requestFactory(requests)
                .build();
        token = new ClientToken(http, settings.tokenUrl(), settings.clientId(), settings.clientSecret());
        breaker = breakers.circuitBreaker("keycloak");
    }

    /** @return the id of what was made */
    String create(String collection, Map<String, ?> representation) {
        URI location = call(bearer -> http.post()
                .uri(collection)
                .headers(headers -> headers.setBearerAuth(bearer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(representation)
                .retrieve()
                .toBodilessEntity()
                .getHeaders()
                .getLocation());
        if (location == null) {
            throw IdentityProblems.keycloakAway(null);
        }
        var path = location.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    void delete(String path, Object... variables) {
        call(bearer -> http.delete()
                .uri(path, variables)
                .headers(headers -> headers.setBearerAuth(bearer))
                .retrieve()
                .toBodilessEntity());
    }

    Found accountOf(String clientUuid) {
        return read("/clients/{id}/service-account-user", new ParameterizedTypeReference<>() {}, clientUuid);
    }

    /** Clients whose id contains the text, in the order of their ids. */
    List<Found> clients(String idPart, int first, int most) {
        return read(
                "/clients?clientId={id}&search=true&first={first}&max={max}",
                new ParameterizedTypeReference<>() {},
                idPart,
                first,
                most);
    }

    List<Found> client(String clientId) {
        return read("/clients?clientId={id}", new ParameterizedTypeReference<>() {}, clientId);
    }

    /** Changes what the representation names and leaves the rest. */
    void update(String path, Map<String, ?> representation, Object... variables) {
        call(bearer -> http.put()
                .uri(path, variables)
                .headers(headers -> headers.setBearerAuth(bearer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(representation)
                .retrieve()
                .toBodilessEntity());
    }

    void grant(String userId, List<String> roleNames) {
        var granted = roleNames.stream()
                .map(name -> roles.computeIfAbsent(name, this::role))
                .toList();
        call(bearer -> http.post()
                .uri("/users/{id}/role-mappings/realm", userId)
                .headers(headers -> headers.setBearerAuth(bearer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(granted)
                .retrieve()
                .toBodilessEntity());
    }

    private RealmRole role(String name) {
        return read("/roles/{name}", new ParameterizedTypeReference<>() {}, name);
    }

    private <T> T read(String path, ParameterizedTypeReference<T> type, Object... variables) {
        return call(bearer -> http.get()
                .uri(path, variables)
                .headers(headers -> headers.setBearerAuth(bearer))
                .retrieve()
                .requiredBody(type));
    }

    private <T extends @Nullable Object> T call(Function<String, T> request) {
        try {
            return breaker.executeSupplier(() -> {
                var bearer = token.get();
                try {
                    return request.apply(bearer);
                } catch (HttpClientErrorException.Unauthorized refused) {
                    token.drop(bearer);
                    return request.apply(token.get());
                }
            });
        } catch (CallNotPermittedException | ResourceAccessException | HttpServerErrorException away) {
            throw IdentityProblems.keycloakAway(away);
        }
    }
}
