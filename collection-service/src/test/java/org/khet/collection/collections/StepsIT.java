package org.khet.collection.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.events.CollectionEvents.HOLIDAYS_CHANGED;
import static org.khet.events.CollectionEvents.STEP_DUE_CHANGED;
import static org.khet.events.CollectionEvents.STEP_OVERDUE;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.Heard;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The office's own work on a collection: its steps, their clocks, and the days they are counted by. */
@KhetTest
@Import(Arranged.class)
class StepsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private StepWatch watch;

    private Office office;

    @BeforeEach
    void an_area_with_three_schools() {
        Arranged.CLOCK.reset();
        office = Office.withThreeSchools(port);
    }

    @Test
    void a_round_with_a_school_missing_is_summed_up_only_with_a_reason_after_it_is_closed() {
        var id = office.opened();
        IntStream.rangeClosed(1, 3).forEach(n -> office.complete(id, n, null));
        office.officer().post(Office.path(id) + "/close", "");

        assertThat(office.complete(id, 4, " ").problem()).isEqualTo("step-not-ready");
        assertThat(office.complete(id, 4, "โรงเรียนหนึ่งแห่งยุบเลิก").status()).isEqualTo(200);
    }

    @Test
    void steps_are_worked_in_their_order_and_only_as_the_procedure_allows() {
        var id = office.planned();

        assertThat(office.complete(id, 2, null).problem()).isEqualTo("step-refused");
        assertThat(office.complete(id, 9, null).problem()).isEqualTo("step-refused");
        assertThat(office.step(id, 1, "reject", "{\"reason\":\"x\"}").problem()).isEqualTo("step-refused");
        assertThat(office.step(id, 1, "pause", "{\"reason\":\"\"}").status()).isEqualTo(422);
        assertThat(office.step(id, 1, "pause", "{\"reason\":\"รอหนังสือจาก สพฐ.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(office.complete(id, 1, null).problem()).isEqualTo("step-refused");
        assertThat(office.step(id, 1, "resume", "").status()).isEqualTo(200);
        assertThat(office.complete(id, 1, null).status()).isEqualTo(200);
    }

    @Test
    void checking_sends_the_work_back_to_notifying() {
        var id = office.opened();
        IntStream.rangeClosed(1, 3).forEach(n -> office.complete(id, n, null));

        var sentBack = office.step(id, 4, "reject", "{\"reason\":\"ประสานโรงเรียนใหม่\"}");

        assertThat(sentBack.body().path("currentStep").asInt()).isEqualTo(3);
    }

    @Test
    void a_declared_holiday_moves_every_open_due_date_at_once_and_leaves_a_trail() {
        var id = office.planned();
        assertThat(office.due(id, 1)).isEqualTo("2025-06-19");

        var declared = office.officer()
                .post("/holidays", "{\"date\":\"2025-06-18\",\"nameTh\":\"วันหยุดพิเศษ\",\"kind\":\"SPECIAL\"}");
        assertThat(declared.status()).as(declared.whole().body()).isEqualTo(201);
        assertThat(office.due(id, 1)).isEqualTo("2025-06-20");
        assertThat(office.officer().delete("/holidays/2025-06-18").status()).isEqualTo(204);
        assertThat(office.due(id, 1)).isEqualTo("2025-06-19");

        assertThat(office.officer().get(Office.path(id) + "/steps").body().path("history"))
                .filteredOn(entry -> entry.path("action").asString().equals("DUE_CHANGED"))
                .extracting(entry -> entry.path("note").asString())
                .satisfiesExactly(
                        first -> assertThat(first).contains("2025-06-19 → 2025-06-20"),
                        second -> assertThat(second).contains("2025-06-20 → 2025-06-19"));
        assertThat(Heard.assertHeard(STEP_DUE_CHANGED, id, 2)
                        .getLast()
                        .path("dueOn")
                        .asString())
                .isEqualTo("2025-06-19");
        // Other tests declare holidays too, on the same broker.
        assertThat(Heard.assertHeard(
                        HOLIDAYS_CHANGED, "holidays", 2, event -> date(event).equals("2025-06-18")))
                .extracting(
                        event -> event.path("changed").get(0).path("removed").asBoolean())
                .containsExactly(false, true);
    }

    @Test
    void a_step_tells_once_that_it_is_near_its_date_past_it_and_far_behind() {
        var id = office.planned();
        watch.look();
        Arranged.CLOCK.advance(Duration.ofDays(2));
        watch.look();
        watch.look();
        Arranged.CLOCK.advance(Duration.ofDays(2));
        watch.look();
        Arranged.CLOCK.advance(Duration.ofDays(10));
        watch.look();
        watch.look();

        assertThat(Heard.assertHeard(STEP_OVERDUE, id, 3))
                .extracting(notice -> notice.path("level").asInt())
                .containsExactly(1, 2, 3);
    }

    @Test
    void what_waits_is_shown_to_those_who_may_act_the_most_pressing_first() {
        var id = office.planned();

        assertThat(office.officer().get("/my-steps?limit=500").body().path("items"))
                .filteredOn(item -> item.path("caseId").asString().equals(id))
                .singleElement()
                .satisfies(
                        item -> assertThat(item.path("step").path("n").asInt()).isEqualTo(1));
        assertThat(office.as(Tokens.forStaff(Role.ANALYST))
                        .get("/my-steps")
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(office.school().get("/my-steps").body().path("items")).isEmpty();
    }

    private static String date(JsonNode holidaysChanged) {
        return holidaysChanged.path("changed").get(0).path("date").asString();
    }
}
