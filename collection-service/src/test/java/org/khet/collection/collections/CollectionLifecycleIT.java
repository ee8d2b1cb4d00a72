package org.khet.collection.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.khet.events.CollectionEvents.COLLECTION_CLOSED;
import static org.khet.events.CollectionEvents.COLLECTION_OPENED;
import static org.khet.events.CollectionEvents.HOLIDAYS_CHANGED;
import static org.khet.events.CollectionEvents.STEP_DUE_CHANGED;
import static org.khet.events.CollectionEvents.STEP_OVERDUE;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.CollectionApi.Answer;
import org.khet.collection.Heard;
import org.khet.events.EventType;
import org.khet.events.Topics;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** A collection from its plan to its archive, with the real store, broker and signed tokens. */
@KhetTest
class CollectionLifecycleIT {

    private static final String SCHOOL = "99010001";
    private static final Map<String, Integer> ACCEPTED = new ConcurrentHashMap<>();
    private static final MovableClock CLOCK = new MovableClock();

    @TestConfiguration
    static class Arranged {
        @Bean
        @Primary
        AcceptedCounts acceptedAsTheTestSays() {
            return id -> ACCEPTED.getOrDefault(id, 0);
        }

        @Bean
        @Primary
        Clock clockThatTheTestMoves() {
            return CLOCK;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private StepWatch watch;

    @BeforeEach
    void an_area_with_three_schools() {
        CLOCK.reset();
        var rows = new StringBuilder("smis8,name,area_code\n");
        IntStream.rangeClosed(1, 3).forEach(i -> rows.append("9901000%d,บ้านทดสอบ %d,9901%n".formatted(i, i)));
        assertThat(officer()
                        .postCsv("/schools/import", BodyPublishers.ofString(rows.toString()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_collection_goes_through_all_six_steps_of_its_procedure() {
        var id = planned();
        assertThat(complete(id, 1, "วางแผนแล้ว").status()).isEqualTo(200);
        assertThat(complete(id, 2, null).status()).isEqualTo(200);
        assertThat(complete(id, 3, null).problem()).isEqualTo("step-not-ready");

        assertThat(officer().post(path(id) + "/open", "").text("status")).isEqualTo("OPEN");
        assertThat(complete(id, 3, null).status()).isEqualTo(200);

        ACCEPTED.put(id, 2);
        var early = complete(id, 4, null);
        assertThat(early.problem()).isEqualTo("step-not-ready");
        assertThat(early.text("detailTh")).contains("2 จาก 3");
        ACCEPTED.put(id, 3);
        assertThat(officer().get(path(id)).body().path("accepted").asInt()).isEqualTo(3);
        assertThat(complete(id, 4, null).status()).isEqualTo(200);
        assertThat(complete(id, 5, null).status()).isEqualTo(200);
        assertThat(complete(id, 6, null).problem()).isEqualTo("step-not-ready");

        assertThat(officer().post(path(id) + "/close", "").text("status")).isEqualTo("CLOSED");
        var filed = complete(id, 6, null);
        assertThat(filed.body().path("finished").asBoolean()).isTrue();
        assertThat(filed.body().path("history"))
                .extracting(entry -> entry.path("action").asString())
                .containsExactly(
                        "STARTED", "COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED");
        assertThat(officer().get(path(id)).text("status")).isEqualTo("ARCHIVED");

        assertHeard(COLLECTION_OPENED, id, 1)
                .getFirst()
                .path("schoolCodes")
                .forEach(code -> assertThat(code.asString()).startsWith("9901"));
        assertThat(assertHeard(COLLECTION_CLOSED, id, 1)
                        .getFirst()
                        .path("accepted")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void a_round_with_a_school_missing_is_summed_up_only_with_a_reason_after_it_is_closed() {
        var id = opened();
        IntStream.rangeClosed(1, 3).forEach(n -> complete(id, n, null));
        officer().post(path(id) + "/close", "");

        assertThat(complete(id, 4, " ").problem()).isEqualTo("step-not-ready");
        assertThat(complete(id, 4, "โรงเรียนหนึ่งแห่งยุบเลิก").status()).isEqualTo(200);
    }

    @Test
    void a_status_that_does_not_follow_is_refused() {
        var id = opened();

        assertThat(officer().post(path(id) + "/open", "").problem()).isEqualTo("collection-status");
    }

    @Test
    void a_stale_writer_is_refused_and_nothing_is_overwritten() {
        var id = planned();
        var seen = officer().get(path(id)).etag();
        assertThat(complete(id, 1, null).status()).isEqualTo(200);

        assertThat(officer().post(path(id) + "/open", "", "If-Match", seen).status())
                .isEqualTo(412);
        assertThat(officer().get(path(id)).text("status")).isEqualTo("PLANNED");
    }

    @Test
    void the_same_request_twice_under_one_key_plans_one_collection() {
        var key = "plan-" + System.nanoTime();
        var first = officer().post("/collections", plan("9901"), "Idempotency-Key", key);
        var again = officer().post("/collections", plan("9901"), "Idempotency-Key", key);

        assertThat(first.status()).as(first.whole().body()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
    }

    @Test
    void a_plan_that_cannot_work_is_refused_field_by_field() {
        assertThat(fields(officer().post("/collections", plan("9901").replace("DMC-STUDENT", "NOTHING"))))
                .containsExactly("dataSetCode");
        assertThat(fields(officer().post("/collections", plan("9901").replace("2568", "2025"))))
                .containsExactly("schoolYear");
        assertThat(fields(officer().post("/collections", plan("9901").replace("\"2025-07-10", "\"2025-06-01"))))
                .contains("entryClosingAfterOpening");
        assertThat(fields(officer().post("/collections", plan("9999")))).containsExactly("areaCode");
        assertThat(fields(officer()
                        .post("/collections", plan("9901").replace("}", ",\"schoolCodes\":[\"99010001\",\"12\"]}"))))
                .containsExactly("schoolCodes[1]");
        assertThat(officer()
                        .post("/collections", plan("9901").replace("}", ",\"status\":\"OPEN\"}"))
                        .problem())
                .isEqualTo("unknown-field");
    }

    @Test
    void steps_are_worked_in_their_order_and_only_as_the_procedure_allows() {
        var id = planned();

        assertThat(complete(id, 2, null).problem()).isEqualTo("step-refused");
        assertThat(complete(id, 9, null).problem()).isEqualTo("step-refused");
        assertThat(step(id, 1, "reject", "{\"reason\":\"x\"}").problem()).isEqualTo("step-refused");
        assertThat(step(id, 1, "pause", "{\"reason\":\"\"}").status()).isEqualTo(422);
        assertThat(step(id, 1, "pause", "{\"reason\":\"รอหนังสือจาก สพฐ.\"}").status())
                .isEqualTo(200);
        assertThat(complete(id, 1, null).problem()).isEqualTo("step-refused");
        assertThat(step(id, 1, "resume", "").status()).isEqualTo(200);
        assertThat(complete(id, 1, null).status()).isEqualTo(200);
    }

    @Test
    void checking_sends_the_work_back_to_notifying() {
        var id = opened();
        IntStream.rangeClosed(1, 3).forEach(n -> complete(id, n, null));

        var sentBack = step(id, 4, "reject", "{\"reason\":\"ประสานโรงเรียนใหม่\"}");

        assertThat(sentBack.body().path("currentStep").asInt()).isEqualTo(3);
    }

    @Test
    void a_declared_holiday_moves_every_open_due_date_at_once_and_leaves_a_trail() {
        var id = planned();
        assertThat(due(id, 1)).isEqualTo("2025-06-19");

        var declared = officer()
                .post("/holidays", "{\"date\":\"2025-06-18\",\"nameTh\":\"วันหยุดพิเศษ\",\"kind\":\"SPECIAL\"}");
        assertThat(declared.status()).as(declared.whole().body()).isEqualTo(201);
        assertThat(due(id, 1)).isEqualTo("2025-06-20");
        assertThat(officer().delete("/holidays/2025-06-18").status()).isEqualTo(204);
        assertThat(due(id, 1)).isEqualTo("2025-06-19");

        assertThat(officer().get(path(id) + "/steps").body().path("history"))
                .filteredOn(entry -> entry.path("action").asString().equals("DUE_CHANGED"))
                .extracting(entry -> entry.path("note").asString())
                .satisfiesExactly(
                        first -> assertThat(first).contains("2025-06-19 → 2025-06-20"),
                        second -> assertThat(second).contains("2025-06-20 → 2025-06-19"));
        assertThat(assertHeard(STEP_DUE_CHANGED, id, 2).getLast().path("dueOn").asString())
                .isEqualTo("2025-06-19");
        // Other tests declare holidays too, on the same broker.
        assertThat(assertHeard(
                        HOLIDAYS_CHANGED, "holidays", 2, event -> date(event).equals("2025-06-18")))
                .extracting(
                        event -> event.path("changed").get(0).path("removed").asBoolean())
                .containsExactly(false, true);
    }

    @Test
    void a_step_tells_once_that_it_is_near_its_date_past_it_and_far_behind() {
        var id = planned();
        watch.look();
        CLOCK.advance(Duration.ofDays(2));
        watch.look();
        watch.look();
        CLOCK.advance(Duration.ofDays(2));
        watch.look();
        CLOCK.advance(Duration.ofDays(10));
        watch.look();
        watch.look();

        assertThat(assertHeard(STEP_OVERDUE, id, 3))
                .extracting(notice -> notice.path("level").asInt())
                .containsExactly(1, 2, 3);
    }

    @Test
    void what_waits_is_shown_to_those_who_may_act_the_most_pressing_first() {
        var id = planned();

        assertThat(officer().get("/my-steps?limit=500").body().path("items"))
                .filteredOn(item -> item.path("caseId").asString().equals(id))
                .singleElement()
                .satisfies(
                        item -> assertThat(item.path("step").path("n").asInt()).isEqualTo(1));
        assertThat(api(Tokens.forStaff(Role.ANALYST)).get("/my-steps").body().path("items"))
                .isEmpty();
        assertThat(school().get("/my-steps").body().path("items")).isEmpty();
    }

    @Test
    void a_school_knows_of_a_collection_only_once_it_is_opened_and_sees_no_other_school_in_it() {
        var id = planned();
        assertThat(school().get(path(id)).status()).isEqualTo(404);

        officer().post(path(id) + "/open", "");

        assertThat(school().get(path(id)).body().path("schoolCodes"))
                .extracting(JsonNode::asString)
                .containsExactly(SCHOOL);
        assertThat(school().get("/collections?limit=500").body().path("items"))
                .extracting(item -> item.path("id").asString())
                .contains(id);
        var stranger = api(Tokens.forSchool("99020001", Role.SCHOOL_OFFICER));
        assertThat(stranger.get(path(id)).status()).isEqualTo(404);
        assertThat(stranger.get("/collections").body().path("items")).isEmpty();
    }

    @Test
    void nobody_but_the_areas_officers_plans_opens_closes_or_works_the_steps() {
        var id = opened();
        var otherArea = api(Tokens.forStaffOf("9902", Role.DATA_OFFICER));
        var analyst = api(Tokens.forStaff(Role.ANALYST));

        assertThat(otherArea.post("/collections", plan("9901")).status()).isEqualTo(403);
        assertThat(school().post("/collections", plan("9901")).status()).isEqualTo(403);
        for (var action : List.of("/open", "/close", "/steps/1/complete")) {
            assertThat(otherArea.post(path(id) + action, "").status())
                    .as(action)
                    .isEqualTo(404);
            assertThat(school().post(path(id) + action, "").status()).as(action).isEqualTo(403);
            assertThat(analyst.post(path(id) + action, "").status()).as(action).isEqualTo(403);
            assertThat(api("").post(path(id) + action, "").status()).as(action).isEqualTo(401);
        }
        assertThat(otherArea.get(path(id)).status()).isEqualTo(404);
        assertThat(otherArea.get(path(id) + "/steps").status()).isEqualTo(404);
        assertThat(school().get(path(id) + "/steps").status()).isEqualTo(403);
        assertThat(school().post("/holidays", "{\"date\":\"2025-06-18\",\"nameTh\":\"x\",\"kind\":\"SPECIAL\"}")
                        .status())
                .isEqualTo(403);
    }

    private String planned() {
        var answer = officer().post("/collections", plan("9901"));
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(201);
        assertThat(answer.body().path("expected").asInt()).isEqualTo(3);
        return answer.text("id");
    }

    private String opened() {
        var id = planned();
        assertThat(officer().post(path(id) + "/open", "").status()).isEqualTo(200);
        return id;
    }

    private static String plan(String areaCode) {
        return """
                {"dataSetCode":"DMC-STUDENT","titleTh":"นักเรียนรายบุคคล 2568 รอบ 1","schoolYear":2568,"round":1,
                 "referenceDate":"2025-06-10","entryOpensAt":"2025-06-16T08:30:00+07:00",
                 "entryClosesAt":"2025-07-10T16:30:00+07:00","certificationOpensAt":"2025-06-16T08:30:00+07:00",
                 "certificationClosesAt":"2025-07-15T16:30:00+07:00","areaCode":"%s"}""".formatted(areaCode);
    }

    private Answer complete(String id, int n, String note) {
        return step(id, n, "complete", note == null ? "" : "{\"note\":\"" + note + "\"}");
    }

    private Answer step(String id, int n, String action, String body) {
        return officer().post(path(id) + "/steps/" + n + "/" + action, body);
    }

    private String due(String id, int n) {
        return officer()
                .get(path(id) + "/steps")
                .body()
                .path("steps")
                .get(n - 1)
                .path("dueOn")
                .asString();
    }

    private static List<String> fields(Answer refused) {
        assertThat(refused.status()).as(refused.whole().body()).isEqualTo(422);
        return refused.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }

    private static String date(JsonNode holidaysChanged) {
        return holidaysChanged.path("changed").get(0).path("date").asString();
    }

    private static List<JsonNode> assertHeard(EventType type, String key, int times) {
        return assertHeard(type, key, times, event -> true);
    }

    private static List<JsonNode> assertHeard(EventType type, String key, int times, Predicate<JsonNode> wanted) {
        try (var heard = new Heard(Topics.COLLECTION)) {
            return await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> heard.of(type, key).stream().filter(wanted).toList(),
                            events -> events.size() >= times);
        }
    }

    private static String path(String id) {
        return "/collections/" + id;
    }

    private CollectionApi officer() {
        return api(Tokens.forStaff(Role.DATA_OFFICER));
    }

    private CollectionApi school() {
        return api(Tokens.forSchool(SCHOOL, Role.SCHOOL_OFFICER));
    }

    private CollectionApi api(String token) {
        return new CollectionApi(port, token);
    }
}
