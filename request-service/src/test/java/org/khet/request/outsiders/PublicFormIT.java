package org.khet.request.outsiders;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.request.requests.Arranged;
import org.khet.request.requests.ArrangedTest;
import org.khet.request.requests.Forms;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** The prescribed form sent by people without a login. */
@ArrangedTest
class PublicFormIT {

    private static final String FORM = "/api/requests/public";
    private static final String OFFICER = Tokens.forStaff(Role.DATA_OFFICER);

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    private Calls http;

    @BeforeEach
    void connect() {
        Arranged.reset();
        http = new Calls(port);
    }

    /** C28, C38. */
    @Test
    void an_outsider_files_and_follows_and_neither_code_nor_contact_lies_in_the_store() {
        var filing = filing(Map.of(), proof());
        var filed = http.call(
                HttpMethod.POST,
                null,
                FORM,
                filing,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        var code = filed.json().get("trackingCode").asString();
        assertThat(code).matches("[2-9a-z]{26}");
        assertThat(http.get(null, "/api/requests/track/" + code).json().get("requestNo"))
                .isEqualTo(filed.json().get("requestNo"));
        var everything = new ArrayList<String>();
        for (var name : database.listCollectionNames()) {
            for (var document : database.getCollection(name).find()) {
                everything.add(document.toJson());
            }
        }
        assertThat(everything).noneMatch(text -> text.contains(code) || text.contains("somchai.test"));
    }

    @Test
    void staff_see_where_it_came_from_and_schools_do_not_see_it() {
        var no = http.post(null, FORM, filing(Map.of(), proof())).json().get("requestNo");
        var inbox = http.get(OFFICER, "/api/requests").json().get("items");
        assertThat(inbox.valueStream().filter(one -> one.get("requestNo").equals(no)))
                .singleElement()
                .satisfies(one -> assertThat(one.get("channel").asString()).isEqualTo("PUBLIC"));
        var school = Tokens.forSchool("99010001", Role.SCHOOL_CLIENT);
        assertThat(http.get(school, "/api/requests").toString()).doesNotContain(no.asString());
    }

    @Test
    void a_proof_is_good_for_one_form_and_a_wrong_one_for_none() {
        var proof = proof();
        assertThat(http.post(null, FORM, filing(Map.of(), proof)).status()).isEqualTo(201);
        assertThat(http.post(null, FORM, filing(Map.of(), proof)).problem()).isEqualTo("proof-used");
        var wrong = Map.of("challenge", "a.b.c", "nonce", "1");
        assertThat(http.post(null, FORM, filing(Map.of(), wrong)).problem()).isEqualTo("proof-wrong");
        var without = new HashMap<>(filing(Map.of(), proof));
        without.remove("proof");
        assertThat(http.post(null, FORM, without).status()).isEqualTo(422);
    }

    @Test
    void a_program_that_fills_in_every_field_is_told_to_leave_one_empty() {
        var filing = new HashMap<>(filing(Map.of(), proof()));
        filing.put("website", "https://spam.example");
        assertThat(http.post(null, FORM, filing)
                        .json()
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("website");
    }

    /** C28: all at once, at their fields, in both languages. */
    @Test
    void everything_missing_or_contradictory_is_told_at_once_and_nothing_is_stored() {
        long before = database.getCollection("requests").countDocuments();
        var form = Forms.form(Map.of(
                "requester",
                        Map.of("kind", "AGENCY", "name", "ก\r\nBcc: x@example.test", "email", "a@b", "phone", "12"),
                "purpose", " ",
                "wanted",
                        Map.of(
                                "description",
                                "รายชื่อ",
                                "catalogueCode",
                                "no-such",
                                "use",
                                "COMPUTE",
                                "personalData",
                                true),
                "period", Map.of("from", "2026-05-01", "to", "2026-04-01", "round", 1),
                "format", "PDF"));
        var answer = http.post(null, FORM, Map.of("form", form, "proof", proof()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        var fields = new ArrayList<String>();
        answer.json().get("errors").forEach(field -> {
            fields.add(field.get("field").asString());
            assertThat(field.get("messageTh").asString()).isNotBlank();
            assertThat(field.get("messageEn").asString()).isNotBlank();
        });
        assertThat(fields)
                .contains(
                        "form.requester.agency",
                        "form.requester.name",
                        "form.requester.email",
                        "form.requester.phone",
                        "form.purpose",
                        "form.wanted.catalogueCode",
                        "form.period.to",
                        "form.period.schoolYear",
                        "form.format",
                        "form.legalBasis");
        assertThat(answer.toString()).doesNotContain("Bcc");
        assertThat(database.getCollection("requests").countDocuments()).isEqualTo(before);
    }

    @Test
    void one_address_of_a_person_files_five_times_a_day() {
        var requester = Map.of("kind", "PERSON", "name", "ก", "email", "often@example.test");
        for (int n = 0; n < 5; n++) {
            assertThat(http.post(null, FORM, filing(Map.of("requester", requester), proof()))
                            .status())
                    .isEqualTo(201);
        }
        var capitals = Map.of("kind", "PERSON", "name", "ก", "email", "Often@Example.test");
        var refused = http.post(null, FORM, filing(Map.of("requester", capitals), proof()));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(429);
        assertThat(refused.headers().getFirst("Retry-After")).isEqualTo("86400");
    }

    /** C38. */
    @Test
    void one_address_of_the_network_sends_and_looks_so_often_in_a_minute() {
        var wrong = filing(Map.of(), Map.of("challenge", "a.b.c", "nonce", "1"));
        var sent = new ArrayList<Integer>();
        for (int n = 0; n < 21; n++) {
            sent.add(http.post(null, FORM, wrong).status());
        }
        assertThat(sent.subList(0, 20)).containsOnly(422);
        assertThat(sent.getLast()).isEqualTo(429);
        var looks = new ArrayList<Integer>();
        for (int n = 0; n < 241; n++) {
            looks.add(http.get(null, "/api/requests/track/guess" + n).status());
        }
        assertThat(looks.subList(0, 240)).containsOnly(404);
        assertThat(looks.getLast()).isEqualTo(429);
        Arranged.reset();
        assertThat(http.get(null, "/api/requests/track/guess").status()).isEqualTo(404);
    }

    /** C38. */
    @Test
    void a_wrong_code_is_answered_alike_whatever_it_looks_like() {
        var filed = http.post(null, FORM, filing(Map.of(), proof()));
        var code = filed.json().get("trackingCode").asString();
        var answers = new ArrayList<Document>();
        for (var guess : List.of(code.substring(1), code + "2", code.toUpperCase(Locale.ROOT), "x", "๑")) {
            var answer = http.get(null, "/api/requests/track/" + guess);
            assertThat(answer.status()).isEqualTo(404);
            var body = Document.parse(new String(answer.bytes(), StandardCharsets.UTF_8));
            List.of("instance", "traceId").forEach(body::remove);
            answers.add(body);
        }
        assertThat(answers).containsOnly(answers.getFirst());
    }

    private Map<String, Object> filing(Map<String, Object> changes, Map<String, String> proof) {
        // Each form has an address of its own, as each address has its number a day.
        var form = new HashMap<>(Forms.form(Map.of(
                "requester", Map.of("kind", "PERSON", "name", "สมชาย", "email", UUID.randomUUID() + "@somchai.test"))));
        form.putAll(changes);
        return Map.of("form", form, "proof", proof);
    }

    private Map<String, String> proof() {
        var puzzle = http.get(null, FORM + "/challenge").json();
        var challenge = puzzle.get("challenge").asString();
        return Map.of(
                "challenge",
                challenge,
                "nonce",
                Solver.solve(challenge, puzzle.get("bits").asInt()));
    }
}
