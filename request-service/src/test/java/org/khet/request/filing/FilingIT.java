package org.khet.request.filing;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khet.request.CaseAtWork;
import org.khet.security.Role;
import org.khet.testing.MovedClock;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** C39: a closed case is found after its close, kept for its term, and destroyed by two people. */
class FilingIT extends CaseAtWork {

    private static final Duration PAST_ITS_TERM = Duration.ofDays(11 * 366);

    @Autowired
    private MongoDatabase database;

    @Test
    void a_closed_case_is_found_by_any_part_of_its_words_and_says_how_long_it_is_kept() {
        var id = closed("สรุปนักเรียนยากจนพิเศษ โรงเรียนวัดชนะสงคราม ปี ๒๕๖๙");
        for (var query : List.of("ยากจน", "ชนะสงคราม 2569", "วัดชนะ นักเรียน")) {
            assertThat(found(query)).as(query).anySatisfy(one -> {
                assertThat(one.get("requestId").asString()).isEqualTo(id);
                assertThat(one.get("keepUntil").asString()).endsWith("-12-31");
                assertThat(one.get("due").asBoolean()).isFalse();
            });
        }
        assertThat(found("ไม่มีคำนี้")).isEmpty();
        assertThat(found(".*")).as("no pattern").isEmpty();
    }

    @Test
    void what_is_due_goes_by_two_peoples_decision_and_leaves_a_stub() {
        var id = closed("รายชื่อที่ต้องทำลาย");
        var proposal = Map.of("requestIds", List.of(id), "reason", "ครบกำหนดเก็บ");
        assertThat(propose(OFFICER, proposal).problem()).isEqualTo("not-due");
        MovedClock.ahead = PAST_ITS_TERM;

        var proposer = Tokens.forStaffNamed("keeper", Role.DATA_OFFICER, Role.SUPERVISOR);
        var list = propose(proposer, proposal);
        assertThat(list.ok()).as(list.toString()).isTrue();
        var path = "/api/requests/filings/destructions/" + list.json().get("id").asString();
        assertThat(propose(OFFICER, proposal).status()).as("listed already").isEqualTo(422);
        var reason = Map.of("reason", "เห็นชอบ");
        assertThat(http.post(proposer, path + "/approve", reason).problem()).isEqualTo("own-destruction");
        assertThat(http.post(OFFICER, path + "/approve", reason).status()).isEqualTo(403);
        assertThat(http.get(OFFICER, path + "/paper").bytes())
                .asString(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF");
        var approved = http.post(DIRECTOR, path + "/approve", reason);
        assertThat(approved.json().get("finishedAt").asString()).isNotBlank();

        var stub = http.get(OFFICER, "/api/requests/" + id).json();
        assertThat(stub.get("requestNo").asString()).isNotBlank();
        assertThat(stub.get("wanted").get("description").asString()).isEmpty();
        assertThat(stub.get("purpose").asString()).isEmpty();
        assertThat(stub.get("requester").get("name").asString()).isEmpty();
        assertThat(http.get(OFFICER, "/api/requests/" + id + "/package").status())
                .isEqualTo(404);
        assertThat(found("ต้องทำลาย")).isEmpty();
        assertThat(database.getCollection("requests").find(eq("_id", id)).first())
                .asString()
                .as("no tracking code leads to it, and no note is left")
                .contains("destroyed-" + id)
                .doesNotContain("ทดสอบ");
        for (var collection : List.of("outputs.files", "packages.files", "disclosure_recipients", "incoming_chunks")) {
            assertThat(database.getCollection(collection).find().map(Object::toString))
                    .as(collection)
                    .noneMatch(text -> text.contains(id));
        }
        assertThat(http.get(DIRECTOR, "/api/requests/disclosures/check")
                        .json()
                        .get("intact")
                        .asBoolean())
                .as("the log stays true")
                .isTrue();
    }

    @Test
    void a_list_that_is_turned_down_goes_back_onto_the_shelf() {
        var id = closed("เก็บต่อ");
        MovedClock.ahead = PAST_ITS_TERM;
        var list = propose(OFFICER, Map.of("requestIds", List.of(id), "reason", "ครบกำหนด"));
        var path = "/api/requests/filings/destructions/" + list.json().get("id").asString();
        var stale = http.call(
                org.springframework.http.HttpMethod.POST,
                DIRECTOR,
                path + "/reject",
                Map.of("reason", "ยังใช้"),
                Map.of("If-Match", "\"7\""));
        assertThat(stale.status()).isEqualTo(412);
        http.post(DIRECTOR, path + "/reject", Map.of("reason", "ยังใช้"));
        assertThat(http.post(SUPERVISOR, path + "/approve", Map.of("reason", "x"))
                        .status())
                .isEqualTo(409);
        assertThat(found("เก็บต่อ").get(0).get("state").asString()).isEqualTo("FILED");
    }

    private String closed(String description) {
        var id = filed(Map.of("wanted", Map.of("description", description)));
        completed(id, 1, OFFICER);
        completed(id, 2, OFFICER);
        produced(ANALYST, id, counted("grade"));
        checked(id);
        assertThat(deliver(OFFICER, id, Map.of()).ok()).isTrue();
        completed(id, 7, OFFICER);
        await().until(() -> !found(description).isEmpty());
        return id;
    }

    private org.khet.testing.Calls.Answer propose(String token, Object body) {
        return http.post(token, "/api/requests/filings/destructions", body);
    }

    private JsonNode found(String query) {
        return http.get(OFFICER, "/api/requests/filings?q=" + query).json().get("items");
    }
}
