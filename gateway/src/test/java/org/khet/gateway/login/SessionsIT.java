package org.khet.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.gateway.testing.Peers.REALM;
import static org.khet.gateway.testing.Visitor.json;

import org.junit.jupiter.api.Test;
import org.khet.gateway.testing.GatewayTest;
import org.khet.gateway.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(properties = {"khet.login.most-sessions=2", "KHET_PUBLIC_URL=http://localhost:8080"})
class SessionsIT {
    private static final String START = "/oauth2/authorization/keycloak";

    @LocalServerPort
    int port;

    @Test
    void when_all_places_are_taken_the_next_is_asked_to_wait_and_who_is_in_stays_in() {
        var inside = Visitor.anonymous(port);
        inside.logIn(REALM, "officer", START);
        Visitor.anonymous(port).get(START);

        var refused = Visitor.anonymous(port).get(START);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(json(refused).get("detailEn").asString()).contains("as there is room for");
        assertThat(inside.get("/me").statusCode()).isEqualTo(200);
    }
}
