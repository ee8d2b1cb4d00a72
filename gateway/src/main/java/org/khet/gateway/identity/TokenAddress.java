package org.khet.gateway.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a school's program gets its token, for the quick start that it copies. */
@RestController
class TokenAddress {
    private final String issuer;

    /** An address, and nothing else. */
    record Address(String tokenUrl) {}

    TokenAddress(@Value("${khet.security.issuer}") String issuer) {
        this.issuer = issuer;
    }

    @GetMapping("/api/identity/token-address")
    Address address() {
        return new Address(issuer + "/protocol/openid-connect/token");
    }
}
