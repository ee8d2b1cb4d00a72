package org.khet.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.khet.gateway.testing.Peers.REALM;
import static org.khet.gateway.testing.Visitor.json;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.gateway.testing.GatewayTest;
import org.khet.gateway.testing.Upstream;
import org.khet.gateway.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(
        properties = {
            "khet.upstreams.answer-timeout=300ms",
            "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=300ms"
        })
class OutageIT {
    private static final Upstream REPORTING = new Upstream();
    private static final ServerSocket SILENT = silent();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        settings.add("khet.upstreams.reporting", REPORTING::url);
        settings.add("khet.upstreams.notifications", () -> "http://localhost:" + SILENT.getLocalPort());
    }

    @LocalServerPort
    int port;

    @Autowired
    CircuitBreakerRegistry breakers;

    private Visitor officer;

    @BeforeEach
    void logIn() {
        officer = Visitor.with(REALM.person("officer", "data-officer"), port);
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @AfterEach
    void everybodyIsBack() {
        REPORTING.stop();
        REPORTING.restart();
    }

    @Test
    void a_service_that_is_down_is_a_503_that_says_when_to_come_back() {
        REPORTING.stop();

        var answer = officer.get("/api/reporting/reports");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:khet:problem:unavailable");
        assertThat(json(answer).get("detailEn").asString()).contains("reporting-service");
    }

    @Test
    void a_service_that_was_down_is_left_alone_and_found_again_by_itself() {
        var breaker = breakers.circuitBreaker("reporting-service");
        REPORTING.stop();
        for (int n = 0; n < 12; n++) {
            officer.get("/api/reporting/reports");
        }
        assertThat(breaker.getState()).isNotEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(officer.get("/api/collection/schools").statusCode()).isEqualTo(200);

        REPORTING.restart();

        await().untilAsserted(() ->
                assertThat(officer.get("/api/reporting/reports").statusCode()).isEqualTo(200));
        await().untilAsserted(() -> {
            officer.get("/api/reporting/reports");
            assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        });
    }

    @Test
    void a_service_that_says_503_itself_is_left_alone_too() {
        for (int n = 0; n < 12; n++) {
            officer.get("/api/reporting/x?status=503");
        }

        assertThat(breakers.circuitBreaker("reporting-service").getState()).isNotEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void a_service_that_says_503_of_another_is_not_left_alone_for_it() {
        for (int n = 0; n < 12; n++) {
            assertThat(officer.get("/api/reporting/x?status=503&peerAway").statusCode())
                    .isEqualTo(503);
        }

        assertThat(breakers.circuitBreaker("reporting-service").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void what_a_caller_did_wrong_and_what_a_service_failed_at_open_no_breaker() {
        for (int status : new int[] {400, 404, 409, 422, 500}) {
            for (int n = 0; n < 12; n++) {
                officer.get("/api/reporting/x?status=" + status);
            }
        }

        assertThat(breakers.circuitBreaker("reporting-service").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void a_service_that_takes_a_call_and_never_answers_is_not_waited_for() {
        var answer = officer.get("/api/notifications/messages");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).get("detailEn").asString()).contains("notification-service");
    }

    @Test
    void tokens_stay_good_while_the_realm_is_down() {
        assertThat(officer.get("/me").statusCode()).isEqualTo(200);
        REALM.stop();
        try {
            assertThat(officer.get("/me").statusCode()).isEqualTo(200);
            assertThat(officer.get("/api/collection/schools").statusCode()).isEqualTo(200);
        } finally {
            REALM.restart();
        }
    }

    private static ServerSocket silent() {
        try {
            return new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
