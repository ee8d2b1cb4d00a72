package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.khet.reporting.PublishedData.pupil;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.calendar.WorkingCalendar;
import org.khet.messaging.EventPublisher;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A director's one screen. */
@KhetTest
@Import(Heard.class)
class DashboardIT {

    private static final String AREA = "99020000";
    private static final ZoneId BANGKOK = WorkingCalendar.BANGKOK;
    private static final String DASHBOARD = "/api/reporting/dashboard";

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    @Test
    void a_director_sees_what_changed_and_what_waits_for_a_decision_and_others_do_not() {
        var calls = new Calls(port);
        var data = new PublishedData(publisher, calls);
        data.accepted.accept("99010001", List.of(pupil("ช"), pupil("ญ")), false);
        var checked = data.produced(2);
        data.complete(checked, 1, 3);
        data.accepted.version(2);
        data.accepted.accept("99010001", List.of(pupil("ช"), pupil("ญ"), List.of("ป.1", "2", "ญ")), false);
        var later = data.produced(3);
        data.complete(later, 1, 5);

        var seen = calls.get(PublishedData.DIRECTOR, DASHBOARD).json();
        assertThat(seen.at("/now/pupils").asInt()).isEqualTo(3);
        assertThat(seen.at("/now/rooms").asInt()).isEqualTo(2);
        assertThat(seen.at("/now/smallSchools").asInt()).isEqualTo(1);
        assertThat(seen.get("trend")).isNotEmpty();
        assertThat(kindOf(seen, checked)).isEqualTo("CHECK");
        assertThat(kindOf(seen, later)).isEqualTo("PUBLISH");

        assertThat(calls.get(null, DASHBOARD).status()).isEqualTo(401);
        assertThat(calls.get(PublishedData.ANALYST, DASHBOARD).status()).isEqualTo(403);
        var other = calls.get(Tokens.forStaffOf("99990000", Role.OFFICE_DIRECTOR), DASHBOARD)
                .json();
        assertThat(other.get("now").isNull()).isTrue();
        assertThat(other.get("decisions")).isEmpty();
    }

    @Test
    void what_is_late_in_the_other_services_is_counted_from_what_they_tell() {
        var calls = new Calls(port);
        var office = Tokens.forStaffOf(AREA, Role.OFFICE_DIRECTOR);
        var tells = new Telling(publisher, AREA);
        tells.opened("r1", Instant.now().minus(Duration.ofDays(2)), "99020001", "99020002", "99020003");
        tells.submitted("r1", "99020001");
        tells.overdue("q1", LocalDate.now(BANGKOK).minusDays(14), 2);
        tells.overdue("q2", LocalDate.now(BANGKOK).minusDays(28), 3);
        tells.overdue("q3", LocalDate.now(BANGKOK).plusDays(1), 1);

        var seen = await().until(
                        () -> calls.get(office, DASHBOARD).json(),
                        one -> one.at("/lateness/schools").asInt() == 2
                                && one.at("/lateness/requests").asInt() == 2);
        assertThat(seen.at("/lateness/requestsVeryLate").asInt()).isEqualTo(1);
        assertThat(seen.at("/rounds/0/submitted").asInt()).isEqualTo(1);
        assertThat(seen.at("/late/0/caseId").asString()).isEqualTo(tells.id("q2"));
        assertThat(seen.at("/late/1/days").asInt()).isBetween(5, 10);
        var elsewhere = calls.get(Tokens.forStaffOf("99990000", Role.OFFICE_DIRECTOR), DASHBOARD)
                .json();
        assertThat(elsewhere.toString()).doesNotContain(tells.id("q2")).doesNotContain(tells.id("r1"));

        tells.waiting("q1");
        tells.done("q2");
        tells.submitted("r1", "99020002");
        tells.submitted("r1", "99020003");
        await().until(
                        () -> calls.get(office, DASHBOARD).json(),
                        one -> one.at("/lateness/schools").asInt() == 0
                                && one.get("late").isEmpty());
        tells.answered("q1");
        await().until(
                        () -> calls.get(office, DASHBOARD)
                                .json()
                                .at("/lateness/requests")
                                .asInt(),
                        late -> late == 1);
        tells.closed("r1");
        await().until(() -> calls.get(office, DASHBOARD).json().get("rounds"), JsonNode::isEmpty);
    }

    private static String kindOf(JsonNode seen, String productionId) {
        return seen.get("decisions")
                .valueStream()
                .filter(one -> one.get("productionId").asString().equals(productionId))
                .map(one -> one.get("kind").asString())
                .findFirst()
                .orElse("none");
    }
}
