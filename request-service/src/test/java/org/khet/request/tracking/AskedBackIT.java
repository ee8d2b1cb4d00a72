package org.khet.request.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.request.requests.Arranged;
import org.khet.request.requests.ArrangedTest;
import org.khet.request.requests.Forms;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office asks, and the requester answers on the tracking page. */
@ArrangedTest
class AskedBackIT {

    private static final String OFFICER = Tokens.forStaff(Role.DATA_OFFICER);

    @LocalServerPort
    int port;

    private Calls http;
    private String path;
    private String track;

    @BeforeEach
    void file() {
        Arranged.reset();
        http = new Calls(port);
        var filed = http.post(OFFICER, "/api/requests", Forms.form(Map.of())).json();
        path = "/api/requests/" + filed.get("id").asString();
        track = "/api/requests/track/" + filed.get("trackingCode").asString();
    }

    /** C31. */
    @Test
    void an_answer_resumes_the_clock_and_both_sides_read_what_was_said() {
        assertThat(http.post(null, track + "/answer", Map.of("text", "ยังไม่มีใครถาม"))
                        .problem())
                .isEqualTo("nothing-asked");
        http.post(OFFICER, path + "/steps/1/pause", Map.of("reason", "ต้องการปีการศึกษาใด"));
        var asked = http.get(null, track).json();
        assertThat(asked.get("waitingForYou").asBoolean()).isTrue();
        assertThat(asked.get("messages").get(0).get("text").asString()).isEqualTo("ต้องการปีการศึกษาใด");

        Arranged.advance(Duration.ofDays(3));
        assertThat(http.post(null, track + "/answer", Map.of("text", " ")).status())
                .isEqualTo(422);
        var answered = http.post(null, track + "/answer", Map.of("text", "ปีการศึกษา 2568"));
        assertThat(answered.json().get("waitingForYou").asBoolean())
                .as(answered.toString())
                .isFalse();
        assertThat(http.post(null, track + "/answer", Map.of("text", "อีกครั้ง"))
                        .problem())
                .isEqualTo("nothing-asked");
        assertThat(http.get(OFFICER, path)
                        .json()
                        .get("messages")
                        .get(1)
                        .get("text")
                        .asString())
                .isEqualTo("ปีการศึกษา 2568");
        var step = http.get(OFFICER, path + "/steps").json().get("steps").get(0);
        assertThat(step.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(step.get("dueOn").asString()).isEqualTo("2026-06-19");
    }

    @Test
    void a_reason_for_more_time_is_read_by_the_requester() {
        http.post(OFFICER, path + "/steps/1/extend", Map.of("days", 1, "reason", "รอเอกสาร"));
        var told = http.get(null, track).json().get("messages").get(0);
        assertThat(told.get("kind").asString()).isEqualTo("EXTENSION");
        assertThat(told.get("text").asString()).isEqualTo("รอเอกสาร");
    }

    @Test
    void whoever_has_no_code_answers_nothing() {
        assertThat(http.post(null, "/api/requests/track/guessed/answer", Map.of("text", "x"))
                        .status())
                .isEqualTo(404);
    }
}
