package org.khet.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemWriterTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/collection/schools");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void both_languages_and_the_place_are_told() throws Exception {
        request.addHeader("Accept-Language", "en");
        ProblemWriter.write(
                request,
                response,
                ProblemException.of(CommonProblems.TOO_MANY)
                        .detail("ช้าลงหน่อย", "Slow down")
                        .cure("รอสักครู่", "Wait a moment")
                        .field("rows", 7, "ผิด", "wrong")
                        .retryAfter(Duration.ofSeconds(3))
                        .build());

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getHeader("Retry-After")).isEqualTo("3");
        JsonNode body = JsonMapper.shared().readTree(response.getContentAsByteArray());
        assertThat(body.propertyNames())
                .containsExactly(
                        "type",
                        "title",
                        "status",
                        "detail",
                        "instance",
                        "titleTh",
                        "titleEn",
                        "detailTh",
                        "detailEn",
                        "cureTh",
                        "cureEn",
                        "errors",
                        "traceId");
        assertThat(body.get("type").asString()).isEqualTo("urn:khet:problem:too-many-requests");
        assertThat(body.get("title").asString()).isEqualTo("Too many requests");
        assertThat(body.get("detail").asString()).isEqualTo("Slow down");
        assertThat(body.get("detailTh").asString()).isEqualTo("ช้าลงหน่อย");
        assertThat(body.get("instance").asString()).isEqualTo("/api/collection/schools");
        assertThat(body.at("/errors/0/row").asInt()).isEqualTo(7);
    }

    @Test
    void what_stands_now_is_told_beside_the_members_of_every_problem() throws Exception {
        ProblemWriter.write(
                request,
                response,
                ProblemException.of(CommonProblems.STALE)
                        .extension("current", java.util.Map.of("row", 7))
                        .build());

        JsonNode body = JsonMapper.shared().readTree(response.getContentAsByteArray());
        assertThat(body.at("/current/row").asInt()).isEqualTo(7);
        assertThat(body.has("extensions")).isFalse();
    }

    @Test
    void a_pause_is_never_zero_seconds() throws Exception {
        ProblemWriter.write(
                request,
                response,
                ProblemException.of(CommonProblems.UNAVAILABLE)
                        .retryAfter(Duration.ofMillis(200))
                        .build());
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void an_answer_that_has_begun_is_left_alone() throws Exception {
        response.getWriter().write("half");
        response.flushBuffer();
        boolean written = ProblemWriter.write(
                request, response, ProblemException.of(CommonProblems.INTERNAL).build());
        assertThat(written).isFalse();
        assertThat(response.getContentAsString()).isEqualTo("half");
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void a_file_name_set_before_the_failure_is_taken_back() throws Exception {
        response.setHeader("Content-Disposition", "attachment; filename=a.csv");
        response.getWriter().write("half");
        ProblemWriter.write(
                request, response, ProblemException.of(CommonProblems.NOT_FOUND).build());
        assertThat(response.getHeader("Content-Disposition")).isNull();
        assertThat(response.getContentAsString()).startsWith("{").doesNotContain("half");
    }
}
