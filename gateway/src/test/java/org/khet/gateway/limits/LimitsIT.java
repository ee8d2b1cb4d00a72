package org.khet.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.gateway.testing.Peers.REALM;
import static org.khet.gateway.testing.Peers.SERVICE;
import static org.khet.gateway.testing.Visitor.json;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.khet.gateway.testing.GatewayTest;
import org.khet.gateway.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(
        properties = {
            "khet.limits.calls-per-second.client=3",
            "khet.limits.calls-per-second.person=2",
            "khet.limits.calls-per-second.anonymous=2",
            "khet.limits.calls-per-second.login=2",
            "khet.limits.outsiders.per-address=1",
            "khet.limits.body=10KB",
            "khet.limits.file=100KB"
        })
class LimitsIT {
    private static final String FILE = "/api/collection/collections/c1/submissions/10010001/file";

    @LocalServerPort
    int port;

    @Test
    void a_program_that_calls_too_often_is_asked_to_wait_and_others_are_not() {
        var eager = Visitor.with(REALM.client("school-10010001", "school-client", Map.of()), port);
        var calm = Visitor.with(REALM.client("school-10010002", "school-client", Map.of()), port);

        var refused = many(40, eager, "/api/collection/schools")
                .filter(answer -> answer.statusCode() == 429)
                .toList();

        assertThat(refused).isNotEmpty();
        assertThat(refused.getFirst().headers().firstValue("Retry-After")).hasValue("1");
        assertThat(json(refused.getFirst()).get("type").asString()).isEqualTo("urn:khet:problem:too-many-requests");
        assertThat(calm.get("/api/collection/schools").statusCode()).isEqualTo(200);
    }

    @Test
    void people_with_the_same_client_are_counted_one_by_one() {
        var eager = Visitor.with(REALM.person("eager", "analyst"), port);
        var calm = Visitor.with(REALM.person("calm", "analyst"), port);

        assertThat(many(40, eager, "/me")).anyMatch(answer -> answer.statusCode() == 429);
        assertThat(calm.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void somebody_without_a_login_has_fewer_calls_but_may_load_every_page() {
        var anonymous = Visitor.anonymous(port);

        assertThat(many(30, anonymous, "/assets/app-3f9c1a.js")).allMatch(answer -> answer.statusCode() == 200);
        assertThat(many(30, anonymous, "/api/public/search")).anyMatch(answer -> answer.statusCode() == 429);
    }

    @Test
    void the_public_form_is_sent_seldom_by_one_address() {
        var stranger = Visitor.anonymous(port);
        stranger.post("/api/requests/public", "{}");

        var refused = stranger.post("/api/requests/public", "{}");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
    }

    @Test
    void logins_from_one_address_are_counted() {
        var anonymous = Visitor.anonymous(port);

        assertThat(many(20, anonymous, "/oauth2/authorization/keycloak"))
                .anyMatch(answer -> answer.statusCode() == 429);
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_before_anybody_reads_it() {
        var officer = Visitor.with(REALM.client("a", "data-officer", Map.of()), port);
        int before = SERVICE.calls();

        var answer = officer.send(
                officer.request("/api/collection/collections").POST(BodyPublishers.ofByteArray(new byte[20_000])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).get("detailEn").asString()).contains("10 kB");
        assertThat(SERVICE.calls()).isEqualTo(before);
    }

    @Test
    void a_body_that_turns_out_to_be_too_large_is_refused_as_well() {
        var officer = Visitor.with(REALM.client("b", "data-officer", Map.of()), port);
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[200_000]));

        var answer = officer.send(officer.request(FILE).PUT(endless));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).get("detailEn").asString()).contains("100 kB");
    }

    @Test
    void a_file_may_be_larger_than_anything_else() {
        var officer = Visitor.with(REALM.client("c", "data-officer", Map.of()), port);

        var answer = officer.send(officer.request(FILE).PUT(BodyPublishers.ofByteArray(new byte[90_000])));

        assertThat(json(answer).get("bytes").asInt()).isEqualTo(90_000);
    }

    private static Stream<HttpResponse<String>> many(int calls, Visitor visitor, String path) {
        // All at once: one after the other they could take longer than the second in which they are counted.
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, calls).forEach(n -> answers.add(threads.submit(() -> visitor.get(path))));
        }
        return answers.stream().map(Future::resultNow);
    }
}
