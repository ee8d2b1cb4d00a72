package org.khet.request.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.khet.request.CaseAtWork;
import org.khet.request.StubPeers.Mood;
import org.khet.security.Role;
import org.khet.testing.Tokens;
import org.springframework.http.HttpHeaders;

/** The production builder: fields, preview at once, and what is answered when the preview cannot be had. */
class BuilderIT extends CaseAtWork {

    @Test
    void a_table_is_seen_before_it_is_ordered_with_the_offices_bound_for_small_cells() {
        var id = atProduction();
        assertThat(http.get(ANALYST, "/api/requests/" + id + "/builder/fields?collectionId=c1")
                        .json()
                        .get("items"))
                .hasSize(4);
        var preview = http.post(ANALYST, "/api/requests/" + id + "/builder/preview", counted("grade"));
        assertThat(preview.json().get("rows").get(0).get(1).asInt()).isEqualTo(12);
        assertThat(PEERS.bodies.getLast()).contains("\"smallCell\":5");
    }

    @Test
    void a_weaker_bound_than_the_offices_is_refused() {
        var id = atProduction();
        var weak = counted("grade");
        weak.put("privacy", Map.of("smallCell", 2, "unmasked", List.of()));
        var refused = http.post(ANALYST, "/api/requests/" + id + "/builder/preview", weak);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.toString()).contains("privacy.smallCell");
        assertThat(PEERS.bodies).isEmpty();
    }

    @Test
    void a_service_that_fails_is_answered_honestly_and_the_gateway_is_told_whose_fault_it_is() {
        var id = atProduction();
        PEERS.mood = Mood.BROKEN;
        var path = "/api/requests/" + id + "/builder/preview";
        var states = IntStream.range(0, 6)
                .mapToObj(i -> http.post(ANALYST, path, counted("grade")))
                .peek(answer -> {
                    assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
                    assertThat(answer.headers().getFirst(HttpHeaders.RETRY_AFTER))
                            .isNotBlank();
                    assertThat(answer.headers().getFirst("Khet-Peer-Away")).isEqualTo("reporting-service");
                })
                .map(answer -> answer.json().get("peerState").asString())
                .toList();
        assertThat(states).startsWith("AWAY").endsWith("OPEN");
        PEERS.mood = Mood.WELL;
        org.awaitility.Awaitility.await()
                .until(() -> http.post(ANALYST, path, counted("grade")).ok());
        assertThat(http.post(ANALYST, path, counted("grade")).ok()).isTrue();
    }

    @Test
    void fields_that_are_not_there_are_named_one_by_one() {
        var id = atProduction();
        var wrong = counted("grade", "shoeSize");
        wrong.put("filters", List.of(Map.of("field", "hat", "operator", "EQUALS", "values", List.of("1"))));
        var refused = order(ANALYST, id, wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.toString()).contains("groupBy[1]", "filters[0]");
    }

    @Test
    void a_filter_cannot_name_a_person() {
        var id = atProduction();
        for (var filter : List.of(
                Map.of("field", "birthDate", "operator", "EQUALS", "values", List.of("2015-01-02")),
                Map.of("field", "schoolCode", "operator", "EQUALS", "values", List.of("1-1037-00000-12-3")))) {
            var naming = counted("grade");
            naming.put("filters", List.of(filter));
            var refused = order(ANALYST, id, naming);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
            assertThat(refused.toString()).contains("filters[0].values").doesNotContain("2015", "1037");
        }
    }

    @Test
    void an_order_is_either_a_report_or_a_table() {
        var id = atProduction();
        var both = new HashMap<String, Object>(Map.of("reportCode", "x", "query", counted("grade")));
        for (var body : List.of(both, Map.<String, Object>of(), Map.<String, Object>of("reportCode", "x"))) {
            assertThat(http.post(ANALYST, "/api/requests/" + id + "/production", body)
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void only_those_who_produce_may_look_into_the_data() {
        var id = atProduction();
        var school = Tokens.forSchool("99010001", Role.SCHOOL_CLIENT);
        for (var token : List.of(school, DIRECTOR, SUPERVISOR)) {
            assertThat(http.post(token, "/api/requests/" + id + "/builder/preview", counted("grade"))
                            .status())
                    .isEqualTo(403);
        }
    }
}
