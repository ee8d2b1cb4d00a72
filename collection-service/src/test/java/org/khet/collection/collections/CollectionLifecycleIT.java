package org.khet.collection.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.events.CollectionEvents.COLLECTION_CLOSED;
import static org.khet.events.CollectionEvents.COLLECTION_OPENED;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi.Answer;
import org.khet.collection.Heard;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A collection from its plan to its archive, with the real store, broker and signed tokens. */
@KhetTest
@Import(Arranged.class)
class CollectionLifecycleIT {

    @LocalServerPort
    private int port;

    private Office office;

    @BeforeEach
    void an_area_with_three_schools() {
        Arranged.CLOCK.reset();
        office = Office.withThreeSchools(port);
    }

    @Test
    void a_collection_goes_through_all_six_steps_of_its_procedure() {
        var id = office.planned();
        assertThat(office.complete(id, 1, "วางแผนแล้ว").status()).isEqualTo(200);
        assertThat(office.complete(id, 2, null).status()).isEqualTo(200);
        assertThat(office.complete(id, 3, null).problem()).isEqualTo("step-not-ready");

        assertThat(office.officer().post(Office.path(id) + "/open", "").text("status"))
                .isEqualTo("OPEN");
        assertThat(office.complete(id, 3, null).status()).isEqualTo(200);

        Arranged.ACCEPTED.put(id, 2);
        var early = office.complete(id, 4, null);
        assertThat(early.problem()).isEqualTo("step-not-ready");
        assertThat(early.text("detailTh")).contains("2 จาก 3");
        Arranged.ACCEPTED.put(id, 3);
        assertThat(office.officer().get(Office.path(id)).body().path("accepted").asInt())
                .isEqualTo(3);
        assertThat(office.complete(id, 4, null).status()).isEqualTo(200);
        assertThat(office.complete(id, 5, null).status()).isEqualTo(200);
        assertThat(office.complete(id, 6, null).problem()).isEqualTo("step-not-ready");

        assertThat(office.officer().post(Office.path(id) + "/close", "").text("status"))
                .isEqualTo("CLOSED");
        var filed = office.complete(id, 6, null);
        assertThat(filed.body().path("finished").asBoolean()).isTrue();
        assertThat(filed.body().path("history"))
                .extracting(entry -> entry.path("action").asString())
                .containsExactly(
                        "STARTED", "COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED");
        assertThat(office.officer().get(Office.path(id)).text("status")).isEqualTo("ARCHIVED");

        Heard.assertHeard(COLLECTION_OPENED, id, 1)
                .getFirst()
                .path("schoolCodes")
                .forEach(code -> assertThat(code.asString()).startsWith("9901"));
        assertThat(Heard.assertHeard(COLLECTION_CLOSED, id, 1)
                        .getFirst()
                        .path("accepted")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void a_status_that_does_not_follow_is_refused() {
        var id = office.opened();

        assertThat(office.officer().post(Office.path(id) + "/open", "").problem())
                .isEqualTo("collection-status");
    }

    @Test
    void a_stale_writer_is_refused_and_nothing_is_overwritten() {
        var id = office.planned();
        var seen = office.officer().get(Office.path(id)).etag();
        assertThat(office.complete(id, 1, null).status()).isEqualTo(200);

        assertThat(office.officer()
                        .post(Office.path(id) + "/open", "", "If-Match", seen)
                        .status())
                .isEqualTo(412);
        assertThat(office.officer().get(Office.path(id)).text("status")).isEqualTo("PLANNED");
    }

    @Test
    void the_same_request_twice_under_one_key_plans_one_collection() {
        var key = "plan-" + System.nanoTime();
        var first = office.officer().post("/collections", Office.plan("9901"), "Idempotency-Key", key);
        var again = office.officer().post("/collections", Office.plan("9901"), "Idempotency-Key", key);

        assertThat(first.status()).as(first.whole().body()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
    }

    @Test
    void a_plan_that_cannot_work_is_refused_field_by_field() {
        assertThat(fields(office.officer()
                        .post("/collections", Office.plan("9901").replace("DMC-STUDENT", "NOTHING"))))
                .containsExactly("dataSetCode");
        assertThat(fields(office.officer()
                        .post("/collections", Office.plan("9901").replace("2568", "2025"))))
                .containsExactly("schoolYear");
        assertThat(fields(office.officer()
                        .post("/collections", Office.plan("9901").replace("\"2025-07-10", "\"2025-06-01"))))
                .contains("entryClosingAfterOpening");
        assertThat(fields(office.officer().post("/collections", Office.plan("9999"))))
                .containsExactly("areaCode");
        assertThat(fields(office.officer()
                        .post(
                                "/collections",
                                Office.plan("9901").replace("}", ",\"schoolCodes\":[\"99010001\",\"12\"]}"))))
                .containsExactly("schoolCodes[1]");
        assertThat(office.officer()
                        .post("/collections", Office.plan("9901").replace("}", ",\"status\":\"OPEN\"}"))
                        .problem())
                .isEqualTo("unknown-field");
    }

    @Test
    void a_school_knows_of_a_collection_only_once_it_is_opened_and_sees_no_other_school_in_it() {
        var id = office.planned();
        assertThat(office.school().get(Office.path(id)).status()).isEqualTo(404);

        office.officer().post(Office.path(id) + "/open", "");

        assertThat(office.school().get(Office.path(id)).body().path("schoolCodes"))
                .extracting(JsonNode::asString)
                .containsExactly(Office.SCHOOL);
        assertThat(office.school().get("/collections?limit=500").body().path("items"))
                .extracting(item -> item.path("id").asString())
                .contains(id);
        var stranger = office.as(Tokens.forSchool("99020001", Role.SCHOOL_OFFICER));
        assertThat(stranger.get(Office.path(id)).status()).isEqualTo(404);
        assertThat(stranger.get("/collections").body().path("items")).isEmpty();
    }

    @Test
    void nobody_but_the_areas_officers_plans_opens_closes_or_works_the_steps() {
        var id = office.opened();
        var otherArea = office.as(Tokens.forStaffOf("9902", Role.DATA_OFFICER));
        var analyst = office.as(Tokens.forStaff(Role.ANALYST));

        assertThat(otherArea.post("/collections", Office.plan("9901")).status()).isEqualTo(403);
        assertThat(office.school().post("/collections", Office.plan("9901")).status())
                .isEqualTo(403);
        for (var action : List.of("/open", "/close", "/steps/1/complete")) {
            assertThat(otherArea.post(Office.path(id) + action, "").status())
                    .as(action)
                    .isEqualTo(404);
            assertThat(office.school().post(Office.path(id) + action, "").status())
                    .as(action)
                    .isEqualTo(403);
            assertThat(analyst.post(Office.path(id) + action, "").status())
                    .as(action)
                    .isEqualTo(403);
            assertThat(office.as("").post(Office.path(id) + action, "").status())
                    .as(action)
                    .isEqualTo(401);
        }
        assertThat(otherArea.get(Office.path(id)).status()).isEqualTo(404);
        assertThat(otherArea.get(Office.path(id) + "/steps").status()).isEqualTo(404);
        assertThat(office.school().get(Office.path(id) + "/steps").status()).isEqualTo(403);
        assertThat(office.school()
                        .post("/holidays", "{\"date\":\"2025-06-18\",\"nameTh\":\"x\",\"kind\":\"SPECIAL\"}")
                        .status())
                .isEqualTo(403);
    }

    private static List<String> fields(Answer refused) {
        assertThat(refused.status()).as(refused.whole().body()).isEqualTo(422);
        return refused.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }
}
