package org.khet.request.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.RequestExtended;
import org.khet.events.StepNotice;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The clocks of the seven steps, over days that the test lets pass. */
@ArrangedTest
class StepClocksIT {

    private static final String OFFICER = Tokens.forStaffNamed("officer-1", Role.DATA_OFFICER);
    private static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);

    @LocalServerPort
    int port;

    @Autowired
    InformationRequests requests;

    private Calls http;
    private String id;

    @BeforeEach
    void fileOnMonday() {
        Arranged.reset();
        http = new Calls(port);
        id = Forms.filed(http, OFFICER);
    }

    /** C30. */
    @Test
    void each_step_has_a_working_day_of_its_own() {
        assertThat(dueOn(1)).isEqualTo(LocalDate.of(2026, 6, 16));
        Arranged.advance(Duration.ofDays(1));
        act("1/complete", Map.of());
        assertThat(dueOn(2)).isEqualTo(LocalDate.of(2026, 6, 17));
    }

    /** C31. */
    @Test
    void three_days_of_waiting_for_the_requester_do_not_count() {
        act("1/pause", Map.of("reason", "ขอทราบปีการศึกษา"));
        Arranged.advance(Duration.ofDays(3));
        act("1/resume", Map.of());
        assertThat(dueOn(1)).isEqualTo(LocalDate.of(2026, 6, 19));
    }

    /** C33. */
    @Test
    void the_time_is_extended_once_with_a_reason_and_the_requester_hears_of_it() {
        assertThat(post("1/extend", Map.of("days", 2)).status()).isEqualTo(422);
        act("1/extend", Map.of("days", 2, "reason", "รอเอกสารจากส่วนกลาง"));
        assertThat(dueOn(1)).isEqualTo(LocalDate.of(2026, 6, 18));
        await().untilAsserted(
                        () -> assertThat(Arranged.heard(RequestEvents.REQUEST_EXTENDED, RequestExtended.class, id))
                                .singleElement()
                                .extracting(RequestExtended::dueOn)
                                .isEqualTo(LocalDate.of(2026, 6, 18)));
        assertThat(post("1/extend", Map.of("days", 1, "reason", "อีกครั้ง")).problem())
                .isEqualTo("step-refused");
        act("1/complete", Map.of());
        assertThat(post("2/extend", Map.of("days", 1, "reason", "อีกครั้ง")).problem())
                .as("once for a request, not for a step")
                .isEqualTo("step-refused");
    }

    /** C34, C35. */
    @Test
    void a_late_step_is_told_of_once_at_each_level() {
        for (int day = 0; day < 9; day++) {
            requests.watch();
            requests.watch();
            Arranged.advance(Duration.ofDays(1));
        }
        await().untilAsserted(() ->
                assertThat(levels()).as("due today, overdue, very overdue").isEqualTo(List.of(1, 2, 3)));
        var step = http.get(OFFICER, "/api/requests/" + id + "/steps")
                .json()
                .get("steps")
                .get(0);
        assertThat(step.get("standing").asString()).isEqualTo("VERY_OVERDUE");
        act("1/pause", Map.of("reason", "รอผู้ขอ"));
        requests.watch();
        assertThat(levels()).hasSize(3);
    }

    /** C30. */
    @Test
    void the_board_shows_who_holds_what_late_first() {
        Arranged.advance(Duration.ofDays(1));
        var later = Forms.filed(http, OFFICER);
        act("1/take", Map.of());
        var board = http.get(OFFICER, "/api/requests/board");
        var ids = board.json()
                .valueStream()
                .map(card -> card.get("id").asString())
                .toList();
        assertThat(ids.indexOf(id)).isNotNegative().isLessThan(ids.indexOf(later));
        assertThat(board.toString()).doesNotContain("ผู้ขอ");
        assertThat(mine(OFFICER)).isTrue();
        assertThat(mine(ANALYST)).isFalse();
        var school = Tokens.forSchool("99010001", Role.SCHOOL_CLIENT);
        assertThat(http.get(school, "/api/requests/board").status()).isEqualTo(403);
        assertThat(http.post(school, "/api/requests/" + id + "/steps/1/take", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private boolean mine(String token) {
        return http.get(token, "/api/requests/board")
                .json()
                .valueStream()
                .filter(card -> card.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow()
                .get("mine")
                .asBoolean();
    }

    private List<Integer> levels() {
        return Arranged.heard(RequestEvents.STEP_OVERDUE, StepNotice.class, id).stream()
                .map(StepNotice::level)
                .toList();
    }

    private LocalDate dueOn(int step) {
        return LocalDate.parse(http.get(OFFICER, "/api/requests/" + id + "/steps")
                .json()
                .get("steps")
                .get(step - 1)
                .get("dueOn")
                .asString());
    }

    private void act(String act, Map<String, Object> body) {
        var answer = post(act, body);
        assertThat(answer.ok()).as(answer.toString()).isTrue();
    }

    private Calls.Answer post(String act, Map<String, Object> body) {
        return http.post(OFFICER, "/api/requests/" + id + "/steps/" + act, body);
    }
}
