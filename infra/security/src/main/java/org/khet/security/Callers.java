package org.khet.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads a {@link Caller} out of a checked token. */
public final class Callers {

    public static Optional<Caller> find(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token
                ? Optional.of(of(token.getToken()))
                : Optional.empty();
    }

    public static Caller of(Jwt jwt) {
        var clientId = Objects.requireNonNullElse(jwt.getClaimAsString("azp"), "");
        return new Caller(
                Objects.requireNonNullElse(jwt.getSubject(), clientId),
                Objects.requireNonNullElseGet(
                        jwt.getClaimAsString("name"),
                        () -> Objects.requireNonNullElse(jwt.getClaimAsString("preferred_username"), clientId)),
                roles(jwt),
                jwt.getClaimAsString("school_code"),
                areaCodes(jwt),
                clientId);
    }

    static Set<Role> roles(Jwt jwt) {
        Object access = jwt.getClaims().get("realm_access");
        if (!(access instanceof Map<?, ?> map) || !(map.get("roles") instanceof Collection<?> names)) {
            return Set.of();
        }
        return names.stream()
                .map(String::valueOf)
                .flatMap(name -> Role.find(name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keycloak writes a single value as a plain string. */
    private static Set<String> areaCodes(Jwt jwt) {
        Object claim = jwt.getClaims().get("area_codes");
        List<?> values = claim instanceof Collection<?> several
                ? List.copyOf(several)
                : claim == null ? List.of() : List.of(claim);
        return values.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private Callers() {}
}
