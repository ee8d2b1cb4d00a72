package org.khet.request.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khet.request.CaseAtWork;
import org.khet.testing.Calls;
import org.springframework.http.HttpMethod;

/** C37: personal data leaves with purpose, legal basis and another person's approval, or not at all. */
class PrivacyGateIT extends CaseAtWork {

    @Test
    void personal_data_is_not_even_produced_before_another_person_has_approved_it() {
        var id = atProduction();
        var refused = order(ANALYST, id, listed("grade", "birthDate"));
        assertThat(refused.problem()).isEqualTo("approval-needed");
        assertThat(refused.toString()).contains("birthDate");

        assertThat(ask(ANALYST, id, List.of("birthDate"), List.of()).ok()).isTrue();
        assertThat(order(ANALYST, id, listed("grade", "birthDate")).problem())
                .as("asked is not approved")
                .isEqualTo("approval-needed");
        assertThat(decide(OFFICER, id, "approve").status()).as("no approver").isEqualTo(403);
        var approved = decide(SUPERVISOR, id, "approve");
        assertThat(approved.json().get("state").asString()).isEqualTo("APPROVED");
        assertThat(approved.json().get("decision").get("byName").asString()).contains("supervisor-1");
        assertThat(order(ANALYST, id, listed("grade", "religion")).problem())
                .as("more than was approved")
                .isEqualTo("approval-needed");
        produced(ANALYST, id, listed("grade", "birthDate"));
        checked(id);
        assertThat(deliver(OFFICER, id, Map.of()).ok()).isTrue();
        var line = http.get(OFFICER, "/api/requests/" + id + "/disclosures")
                .json()
                .get("items")
                .get(0);
        assertThat(line.get("dataClass").asString()).isEqualTo("PERSONAL");
        assertThat(line.get("legalBasis").asString()).isEqualTo("พ.ร.บ. คุ้มครองข้อมูล มาตรา 24");
        assertThat(line.get("approverName").asString()).contains("supervisor-1");
        assertThat(line.get("recipient").asString()).isEqualTo("a…@example.test");
    }

    @Test
    void a_list_of_people_is_personal_data_whichever_columns_were_picked() {
        var id = atProduction();
        assertThat(order(ANALYST, id, listed("schoolCode", "grade")).problem()).isEqualTo("approval-needed");
        var byReligion = counted("grade");
        byReligion.put("filters", List.of(Map.of("field", "religion", "operator", "EQ", "values", List.of("1"))));
        assertThat(order(ANALYST, id, byReligion).problem())
                .as("what is filtered by can be told")
                .isEqualTo("approval-needed");
        assertThat(order(ANALYST, id, counted("schoolCode", "grade")).ok()).isTrue();
    }

    @Test
    void a_refusal_keeps_the_door_shut_and_stays_on_record() {
        var id = atProduction();
        ask(ANALYST, id, List.of("religion"), List.of());
        assertThat(decide(DIRECTOR, id, "refuse").json().get("state").asString())
                .isEqualTo("REFUSED");
        assertThat(order(ANALYST, id, counted("religion")).problem()).isEqualTo("approval-needed");
        assertThat(decide(SUPERVISOR, id, "approve").status()).isEqualTo(409);
        ask(ANALYST, id, List.of("religion"), List.of());
        assertThat(decide(SUPERVISOR, id, "approve").json().get("earlier")).hasSize(2);
    }

    @Test
    void nobody_approves_what_they_asked_for_or_produced() {
        var id = atProduction();
        var both = org.khet.testing.Tokens.forStaffNamed(
                "both", org.khet.security.Role.SUPERVISOR, org.khet.security.Role.ANALYST);
        ask(both, id, List.of("birthDate"), List.of());
        assertThat(decide(both, id, "approve").problem()).isEqualTo("own-approval");
        assertThat(decide(SUPERVISOR, id, "approve").ok()).isTrue();

        var other = atProduction();
        ask(ANALYST, other, List.of("birthDate"), List.of());
        decide(both, other, "approve");
        assertThat(order(both, other, listed("birthDate")).problem())
                .as("who approved does not produce")
                .isEqualTo("own-approval");
    }

    @Test
    void nothing_is_shown_whole_without_an_approval_not_even_in_a_preview() {
        var id = atProduction();
        var whole = listed("birthDate");
        whole.put("privacy", Map.of("unmasked", List.of("birthDate")));
        assertThat(http.post(ANALYST, "/api/requests/" + id + "/builder/preview", whole)
                        .problem())
                .isEqualTo("approval-needed");
        ask(ANALYST, id, List.of("birthDate"), List.of("birthDate"));
        decide(SUPERVISOR, id, "approve");
        assertThat(http.post(ANALYST, "/api/requests/" + id + "/builder/preview", whole)
                        .ok())
                .isTrue();
    }

    @Test
    void an_approval_names_its_purpose_and_legal_basis() {
        var id = atProduction();
        for (var missing : List.of("purpose", "legalBasis")) {
            var form = form(List.of("birthDate"), List.of());
            form.put(missing, " ");
            var refused = http.post(ANALYST, "/api/requests/" + id + "/privacy/ask", form);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.toString()).contains(missing);
        }
        assertThat(ask(ANALYST, id, List.of("hat"), List.of()).toString()).contains("fields[0]");
        assertThat(ask(ANALYST, id, List.of("grade"), List.of("birthDate")).toString())
                .contains("unmasked[0]");
    }

    @Test
    void what_was_made_under_a_weaker_bound_is_stopped_at_the_delivery() {
        var id = atDelivery();
        set(10);
        try {
            assertThat(deliver(OFFICER, id, Map.of()).problem()).isEqualTo("suppression-too-weak");
        } finally {
            set(5);
        }
        assertThat(deliver(OFFICER, id, Map.of()).ok()).isTrue();
    }

    @Test
    void the_offices_bound_is_changed_on_what_was_read_and_by_those_who_answer_for_it() {
        var form = Map.of("smallCell", 5, "retentionYears", 10);
        assertThat(http.call(HttpMethod.PUT, OFFICER, "/api/requests/privacy-settings", form, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(http.call(
                                HttpMethod.PUT,
                                DIRECTOR,
                                "/api/requests/privacy-settings",
                                form,
                                Map.of("If-Match", "\"99\""))
                        .status())
                .isEqualTo(412);
    }

    private void set(int smallCell) {
        var changed = http.call(
                HttpMethod.PUT,
                DIRECTOR,
                "/api/requests/privacy-settings",
                Map.of("smallCell", smallCell, "retentionYears", 10),
                Map.of());
        assertThat(changed.ok()).as(changed.toString()).isTrue();
    }

    private Calls.Answer ask(String token, String id, List<String> fields, List<String> unmasked) {
        return http.post(token, "/api/requests/" + id + "/privacy/ask", form(fields, unmasked));
    }

    private Calls.Answer decide(String token, String id, String how) {
        return http.post(token, "/api/requests/" + id + "/privacy/" + how, Map.of("reason", "ตรวจสอบแล้ว"));
    }

    private static Map<String, Object> form(List<String> fields, List<String> unmasked) {
        return new HashMap<>(Map.of(
                "collectionId",
                "c1",
                "fields",
                fields,
                "unmasked",
                unmasked,
                "purpose",
                "จัดทุนการศึกษา",
                "legalBasis",
                "พ.ร.บ. คุ้มครองข้อมูล มาตรา 24"));
    }
}
