package org.khet.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.khet.gateway.identity.RealRealm.PORT;
import static org.khet.gateway.identity.RealRealm.SECRETS;
import static org.khet.gateway.identity.RealRealm.office;
import static org.khet.gateway.identity.RealRealm.postForm;
import static org.khet.gateway.identity.RealRealm.program;
import static org.khet.gateway.identity.RealRealm.tokenAnswer;
import static org.khet.gateway.testing.Visitor.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.gateway.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.ContextConfiguration;

/** API clients of schools, in a real Keycloak. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = RealRealm.class)
@ExtendWith(OutputCaptureExtension.class)
class SchoolClientsIT {

    /** As somebody else at Keycloak, of whom the gateway does not hear. */
    @Autowired
    private SchoolClients elsewhere;

    @Test
    void a_schools_program_gets_a_client_that_is_its_school_and_nothing_else() {
        var issued = json(office("data-officer").post("/api/identity/clients", "{\"schoolCode\":\"10010001\"}"));

        assertThat(issued.get("clientId").asString()).isEqualTo("school-10010001");
        var me = json(program("school-10010001", issued.get("clientSecret").asString())
                .get("/me"));
        assertThat(me.get("schoolCode").asString()).isEqualTo("10010001");
        assertThat(me.get("roles").toString()).isEqualTo("[\"school-client\"]");
        assertThat(me.get("areaCodes")).isEmpty();
    }

    @Test
    void a_second_client_for_a_school_is_refused_and_says_what_to_do() {
        var officer = office("administrator");
        officer.post("/api/identity/clients", "{\"schoolCode\":\"10010002\"}");

        var again = officer.post("/api/identity/clients", "{\"schoolCode\":\"10010002\"}");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).get("type").asString()).isEqualTo("urn:khet:problem:client-exists");
        assertThat(json(again).get("cureEn").asString()).contains("Rotate");
    }

    @Test
    void a_rotated_secret_replaces_the_old_one_and_what_was_got_with_it_at_once(CapturedOutput log) {
        var officer = office("data-officer");
        var old = issued(officer, "10010003");
        var holder = program("school-10010003", old);
        assertThat(holder.get("/me").statusCode()).isEqualTo(200);
        assertThat(json(officer.get("/api/identity/clients")).toString()).contains("school-10010003");

        var fresh = json(officer.post("/api/identity/clients/school-10010003/rotate", ""))
                .get("clientSecret")
                .asString();

        assertThat(tokenAnswer("school-10010003", old).statusCode()).isEqualTo(401);
        assertThat(json(holder.get("/me")).get("type").asString()).isEqualTo("urn:khet:problem:unauthenticated");
        var me = json(program("school-10010003", fresh).get("/me"));
        assertThat(me.get("schoolCode").asString()).isEqualTo("10010003");
        assertThat(me.get("roles").toString()).isEqualTo("[\"school-client\"]");
        assertThat(log.getAll())
                .contains("client-issued school-10010003 by", "client-rotated school-10010003 by")
                .doesNotContain(old, fresh);
    }

    @Test
    void a_revoked_client_is_gone_with_its_token_and_a_new_one_does_not_bring_that_back(CapturedOutput log) {
        var officer = office("data-officer");
        var secret = issued(officer, "10010009");
        var holder = program("school-10010009", secret);
        assertThat(holder.get("/me").statusCode()).isEqualTo(200);

        var revoked = officer.send(
                officer.request("/api/identity/clients/school-10010009").DELETE());

        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(holder.get("/me").statusCode()).isEqualTo(401);
        assertThat(tokenAnswer("school-10010009", secret).statusCode()).isEqualTo(401);
        assertThat(officer.post("/api/identity/clients/school-10010009/rotate", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(log.getAll()).contains("client-revoked school-10010009 by");
        assertThat(program("school-10010009", issued(officer, "10010009"))
                        .get("/me")
                        .statusCode())
                .isEqualTo(200);
        assertThat(holder.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void a_client_that_was_taken_away_past_us_is_refused_within_seconds() {
        var holder = program("school-10010010", issued(office("data-officer"), "10010010"));
        assertThat(holder.get("/me").statusCode()).isEqualTo(200);

        elsewhere.revoke("school-10010010");

        await().atMost(Duration.ofSeconds(6))
                .untilAsserted(() -> assertThat(holder.get("/me").statusCode()).isEqualTo(401));
    }

    @Test
    void whoever_is_logged_in_reads_where_a_program_gets_its_token() {
        var secret = issued(office("data-officer"), "10010011");
        for (var visitor : List.of(office("supervisor"), program("school-10010011", secret))) {
            var address = json(visitor.get("/api/identity/token-address"));
            assertThat(address.propertyNames()).containsExactly("tokenUrl");
            assertThat(postForm(
                                    Visitor.anonymous(PORT),
                                    address.get("tokenUrl").asString(),
                                    Map.of(
                                            "grant_type", "client_credentials",
                                            "client_id", "school-10010011",
                                            "client_secret", secret))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(Visitor.anonymous(PORT).get("/api/identity/token-address").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_list_shows_ids_and_no_secrets() {
        var officer = office("data-officer");
        officer.post("/api/identity/clients", "{\"schoolCode\":\"10010004\"}");

        var page = json(officer.get("/api/identity/clients?limit=2"));

        assertThat(page.get("items")).hasSize(2);
        assertThat(page.get("items").toString()).doesNotContainIgnoringCase("secret");
        assertThat(page.get("nextCursor").asString()).isEqualTo("2");
    }

    @Test
    void an_officer_of_one_area_sees_the_clients_of_that_area_only() {
        office("data-officer").post("/api/identity/clients", "{\"schoolCode\":\"10010008\"}");
        var officer = program("other-area-officer", SECRETS.clientOf("other-area-officer"));

        var items = json(officer.get("/api/identity/clients")).get("items");

        assertThat(items.toString()).isEqualTo("[{\"clientId\":\"school-10010008\",\"schoolCode\":\"10010008\"}]");
        assertThat(officer.post("/api/identity/clients", "{\"schoolCode\":\"00000000\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.post("/api/identity/clients/school-00000000/rotate", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "supervisor", "office-director"})
    void clients_are_for_data_officers_and_administrators(String role) {
        assertThat(office(role)
                        .post("/api/identity/clients", "{\"schoolCode\":\"10010005\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(office(role).get("/api/identity/clients").statusCode()).isEqualTo(403);
    }

    @Test
    void clients_of_the_office_cannot_be_taken_over() {
        for (var id : List.of("gateway", "office-administrator", "school-1", "khet-identity")) {
            assertThat(office("administrator")
                            .post("/api/identity/clients/" + id + "/rotate", "")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"schoolCode\":\"1\"}",
                "{\"schoolCode\":\"1001000x\"}",
                "{\"schoolCode\":\"10010006\",\"role\":\"administrator\"}"
            })
    void a_request_with_too_little_or_too_much_is_refused(String body) {
        assertThat(office("administrator").post("/api/identity/clients", body).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_school_that_the_caller_does_not_know_gets_no_client() {
        assertThat(office("data-officer")
                        .post("/api/identity/clients", "{\"schoolCode\":\"00000000\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String issued(Visitor officer, String schoolCode) {
        return json(officer.post("/api/identity/clients", "{\"schoolCode\":\"" + schoolCode + "\"}"))
                .get("clientSecret")
                .asString();
    }
}
