package org.khet.gateway.login;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is, as the access token says. */
@RestController
class Me {
    record Person(
            String username,
            String name,
            List<String> roles,
            @Nullable String schoolCode,
            Set<String> areaCodes) {}

    @GetMapping("/me")
    Person me(Caller caller, JwtAuthenticationToken token) {
        var username = token.getToken().getClaimAsString("preferred_username");
        return new Person(
                username == null ? caller.clientId() : username,
                caller.name(),
                caller.roles().stream().map(Role::claim).sorted().collect(Collectors.toList()),
                caller.schoolCode(),
                new TreeSet<>(caller.areaCodes()));
    }
}
