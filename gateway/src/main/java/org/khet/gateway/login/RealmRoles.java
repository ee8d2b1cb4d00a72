package org.khet.gateway.login;

import java.util.Collection;
import java.util.stream.Collectors;
import org.khet.security.Callers;
import org.khet.security.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** The roles in an access token as authorities of the same names. */
final class RealmRoles {
    static final String ADMINISTRATOR = Role.ADMINISTRATOR.claim();

    private RealmRoles() {}

    static Collection<GrantedAuthority> of(Jwt token) {
        return Callers.of(token).roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.claim()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
