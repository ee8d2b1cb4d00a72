package org.khet.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.gateway.testing.Peers.REALM;
import static org.khet.gateway.testing.Visitor.json;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.gateway.testing.GatewayTest;
import org.khet.gateway.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class AccessIT {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/collection/schools",
                "/api/requests",
                "/api/requests/catalogue",
                "/api/reporting/reports",
                "/api/notifications/messages",
                "/api/identity/clients",
                "/api/nothing",
                "/me",
                "/actuator/prometheus",
                "/actuator/circuitbreakers"
            })
    void nobody_reads_without_a_login(String path) {
        var answer = Visitor.anonymous(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:khet:problem:unauthenticated");
        assertThat(json(answer).get("titleTh").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/collections/5",
                "/api/public/publications",
                "/api/requests/track/AB12",
                "/api/requests/deliveries/token",
                "/actuator/health",
                "/actuator/health/readiness",
                "/openapi/collection-service",
                "/openapi/gateway"
            })
    void everybody_reads_what_is_public(String path) {
        assertThat(Visitor.anonymous(port).get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/public/publications", "/api/requests/track/AB12", "/collections/5", "/"})
    void nobody_writes_without_a_login_not_even_where_everybody_reads(String path) {
        var visitor = Visitor.anonymous(port);
        visitor.get("/me");

        assertThat(visitor.post(path, "{}").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/requests/public",
                "/api/requests/public/published/pupils-2568/answered",
                "/api/requests/track/AB12/answer"
            })
    void everybody_sends_what_the_public_form_sends(String path) {
        assertThat(Visitor.anonymous(port).post(path, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_public_form_is_small() {
        var form = "{\"form\":\"" + "x".repeat(40_000) + "\"}";

        assertThat(Visitor.anonymous(port).post("/api/requests/public", form).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/public/../collection/schools",
                "/api/public/%2e%2e/collection/schools",
                "/api/public/..;/collection/schools",
                "/api//collection/schools",
                "/api/public%2Fx",
                "/api/public/%00"
            })
    void a_path_that_may_mean_two_things_is_refused(String path) {
        var answer = Visitor.anonymous(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("Tomcat");
    }

    static Stream<Arguments> badTokens() {
        var past = Date.from(Instant.now().minusSeconds(3600));
        var future = Date.from(Instant.now().plusSeconds(3600));
        return Stream.of(
                bad("other audience", token -> token.audience("account")),
                bad("other issuer", token -> token.issuer("http://localhost/realms/master")),
                bad("expired", token -> token.expirationTime(past)),
                bad("not yet valid", token -> token.notBeforeTime(future)),
                Arguments.of("foreign key", REALM.tokenOfForeignKey()),
                Arguments.of("no algorithm", withoutSignature(REALM.person("officer", "data-officer"))),
                Arguments.of("nonsense", "abc.def.ghi"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void a_token_that_is_not_good_opens_nothing(String fault, String token) {
        assertThat(Visitor.with(token, port).get("/me").statusCode()).isEqualTo(401);
        assertThat(Visitor.with(token, port).get("/api/collection/schools").statusCode())
                .isEqualTo(401);
        assertThat(Visitor.with(token, port).get("/api/public/publications").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_person_is_told_who_they_are() {
        var me = json(Visitor.with(REALM.person("officer", "data-officer", "offline_access"), port)
                .get("/me"));

        assertThat(me.get("username").asString()).isEqualTo("officer");
        assertThat(me.get("name").asString()).isEqualTo("ชื่อ officer");
        assertThat(me.get("roles").toString()).isEqualTo("[\"data-officer\"]");
        assertThat(me.get("areaCodes").toString()).isEqualTo("[\"*\"]");
    }

    @Test
    void a_schools_program_is_told_its_school() {
        var token = REALM.client("school-10010001", "school-client", Map.of("school_code", "10010001"));
        var me = json(Visitor.with(token, port).get("/me"));

        assertThat(me.get("schoolCode").asString()).isEqualTo("10010001");
        assertThat(me.get("roles").toString()).isEqualTo("[\"school-client\"]");
    }

    @Test
    void the_numbers_are_for_administrators() {
        var officer = Visitor.with(REALM.person("officer", "data-officer"), port);
        var administrator = Visitor.with(REALM.person("admin", "administrator"), port);

        assertThat(officer.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(administrator.get("/actuator/prometheus").body()).contains("resilience4j_circuitbreaker_state");
    }

    @Test
    void what_nobody_serves_is_not_found_rather_than_a_page() {
        var officer = Visitor.with(REALM.person("officer", "data-officer"), port);
        var answer = officer.get("/api/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:khet:problem:not-found");
    }

    @Test
    void whoever_writes_without_a_token_is_told_that_it_is_missing() {
        var stranger = Visitor.anonymous(port);
        var request = stranger.request("/api/collection/collections").POST(BodyPublishers.ofString("{}"));

        assertThat(stranger.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void methods_that_are_not_ours_are_denied() {
        var request = Visitor.anonymous(port).request("/").method("TRACE", BodyPublishers.noBody());

        assertThat(Visitor.anonymous(port).send(request).statusCode()).isIn(400, 401, 403, 405);
    }

    private static Arguments bad(String fault, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(
                fault,
                REALM.token(token -> change.apply(
                        token.claim("azp", "test").claim("realm_access", Map.of("roles", List.of("administrator"))))));
    }

    private static String withoutSignature(String token) {
        return "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";
    }
}
