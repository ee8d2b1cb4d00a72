package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.reporting.PublishedData.pupil;

import java.util.List;
import org.junit.jupiter.api.Test;
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

    private static String kindOf(JsonNode seen, String productionId) {
        return seen.get("decisions")
                .valueStream()
                .filter(one -> one.get("productionId").asString().equals(productionId))
                .map(one -> one.get("kind").asString())
                .findFirst()
                .orElse("none");
    }
}
