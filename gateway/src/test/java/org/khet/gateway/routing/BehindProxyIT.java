package org.khet.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.gateway.testing.Peers.REALM;
import static org.khet.gateway.testing.Visitor.json;
import static org.khet.gateway.testing.Visitor.location;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.khet.gateway.testing.GatewayTest;
import org.khet.gateway.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A proxy in front ends TLS and says so. */
@GatewayTest
@TestPropertySource(
        properties = {"KHET_FORWARD_HEADERS=native", "KHET_PUBLIC_URL=https://khet.example.go.th", "KHET_RATE_LOGIN=99"
        })
class BehindProxyIT {
    @LocalServerPort
    int port;

    @Test
    void services_and_browsers_are_told_of_the_address_outside() {
        var officer = Visitor.with(REALM.person("officer", "data-officer"), port);
        var answer = officer.send(fromOutside(officer, "/api/collection/schools"));
        var seen = json(answer).get("headers");

        assertThat(seen.get("X-forwarded-for").asString()).isEqualTo("203.0.113.7");
        assertThat(seen.get("X-forwarded-proto").asString()).isEqualTo("https");
        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000");
    }

    @Test
    void cookies_stay_on_encrypted_lines() {
        var visitor = Visitor.anonymous(port);
        var sent = visitor.send(fromOutside(visitor, "/oauth2/authorization/keycloak"));

        assertThat(location(sent).toString()).startsWith(REALM.issuer());
        assertThat(sent.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
    }

    private static HttpRequest.Builder fromOutside(Visitor visitor, String path) {
        return visitor.request(path)
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "khet.example.go.th")
                .header("X-Forwarded-Port", "443");
    }
}
