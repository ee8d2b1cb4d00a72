package org.khet.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class RecipientsIT {

    private static final String OFFICER = Tokens.forStaff(Role.DATA_OFFICER);

    @LocalServerPort
    int port;

    private final String school = "99010077";
    private Calls http;

    @BeforeEach
    void connect() {
        http = new Calls(port);
    }

    @Test
    void a_recipient_that_cannot_be_reached_is_refused_with_all_the_others() {
        var bad = new HashMap<>(person("bad", "school-officer"));
        bad.put("phone", "12");
        var answer = http.post(
                OFFICER, "/api/notifications/recipients/import", List.of(person("good", "school-officer"), bad));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("row").asInt()).isEqualTo(2);
        assertThat(http.get(OFFICER, "/api/notifications/recipients/good-" + school)
                        .status())
                .isEqualTo(404);
    }

    private Map<String, Object> person(String name, String role) {
        return Map.of(
                "id",
                name + "-" + school,
                "kind",
                "SCHOOL",
                "schoolCode",
                school,
                "areaCode",
                "9901",
                "role",
                role,
                "displayName",
                "ทดสอบ",
                "email",
                name + "-" + school + "@example.test",
                "phone",
                "+66 81 234 5678",
                "channels",
                List.of("EMAIL", "SMS"));
    }
}
