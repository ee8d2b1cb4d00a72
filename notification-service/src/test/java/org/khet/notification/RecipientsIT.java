package org.khet.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class RecipientsIT {

    private static final String SCHOOL = "99010077";
    private static final String OFFICER = Tokens.forStaff(Role.DATA_OFFICER);

    @LocalServerPort
    int port;

    private Calls http;

    @BeforeEach
    void connect() {
        http = new Calls(port);
    }

    @Test
    void a_recipient_that_cannot_be_reached_is_refused_with_all_the_others() {
        var bad = new HashMap<>(Recipients.of(SCHOOL, "director"));
        bad.put("phone", "12");
        var answer = http.post(
                OFFICER, "/api/notifications/recipients/import", List.of(Recipients.of(SCHOOL, "officer"), bad));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("row").asInt()).isEqualTo(2);
        assertThat(http.get(OFFICER, "/api/notifications/recipients/officer-" + SCHOOL)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobody_takes_over_the_recipient_of_another_area() {
        var own = Recipients.of(SCHOOL, "director");
        assertThat(http.post(OFFICER, "/api/notifications/recipients/import", List.of(own))
                        .ok())
                .isTrue();
        var stranger = Tokens.forStaffOf("99990000", Role.DATA_OFFICER);
        var stolen = new HashMap<>(own);
        stolen.put("areaCode", "99990000");
        stolen.put("email", "stranger@example.test");

        var taken = http.post(stranger, "/api/notifications/recipients/import", List.of(stolen));

        assertThat(taken.status()).isEqualTo(403);
        assertThat(http.post(stranger, "/api/notifications/recipients/import", List.of(own))
                        .status())
                .isEqualTo(403);
        assertThat(http.get(OFFICER, "/api/notifications/recipients/director-" + SCHOOL)
                        .json()
                        .get("areaCode")
                        .asString())
                .isEqualTo("9901");
    }
}
