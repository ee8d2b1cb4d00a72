package org.khet.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.events.CollectionEvents;
import org.khet.events.SubmissionLifeEvents;
import org.khet.testing.KhetTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** C23: a correction after certification. */
@KhetTest
class CorrectionIT {
    @LocalServerPort
    private int port;

    private SampleArea area;
    private CollectionApi school;
    private String path;

    @BeforeEach
    void accepted() {
        area = new SampleArea(port);
        school = area.officerOf(area.a);
        path = area.submission(area.a);
        area.certified(file());
        done(area.act(area.officer, area.a, "accept"), 200);
    }

    @Test
    void C23_the_certified_version_counts_until_the_new_one_is_signed_and_then_accepted_again() {
        var first = school.get(path + "/certificate").text("certificateId");
        done(area.upload(file().with(0, "เพศ", "?")), 200);

        var open = school.get(path);
        assertThat(open.text("status")).isEqualTo("HAS_ERRORS");
        assertThat(open.text("countedStatus")).isEqualTo("ACCEPTED");
        assertThat(open.body().path("correction").path("certifiedVersion").asInt())
                .isEqualTo(1);
        assertThat(open.body().path("certificate").path("certificateId").asString())
                .isEqualTo(first);
        assertThat(row().path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(row().path("version").asInt()).isEqualTo(1);
        assertThat(row().path("correction").path("status").asString()).isEqualTo("HAS_ERRORS");
        assertThat(row().path("late").asBoolean()).isFalse();
        assertThat(acceptedCount()).isEqualTo(1);
        assertThat(area.officer
                        .get("/collections/" + area.collection)
                        .body()
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
        Heard.assertHeard(SubmissionLifeEvents.CORRECTION_OPENED, open.text("submissionId"), 1);

        done(area.upload(file().with(0, "น้ำหนัก", "22")), 200);
        done(area.act(school, area.a, "submit"), 200);
        assertThat(school.get(path + "/certificate").text("certificateId")).isEqualTo(first);
        assertThat(acceptedCount()).isEqualTo(1);
        var signed = done(area.act(area.directorOf(area.a), area.a, "certify"), 200);
        assertThat(signed.text("countedStatus")).isEqualTo("CERTIFIED");
        assertThat(signed.body().path("correction").isNull()).isTrue();
        assertThat(acceptedCount()).isZero();
        done(area.act(area.officer, area.a, "accept"), 200);
        assertThat(acceptedCount()).isEqualTo(1);

        var all = school.get(path + "/certificates").body().path("items");
        assertThat(all).hasSize(2);
        assertThat(all.get(0).path("certificateId").asString()).isEqualTo(first);
        assertThat(all.get(1).path("version").asInt()).isEqualTo(3);
        assertThat(school.get(path + "/certificate?certificateId=" + first).status())
                .isEqualTo(200);
        assertThat(Heard.assertHeard(CollectionEvents.SUBMISSION_ACCEPTED, open.text("submissionId"), 2))
                .extracting(event -> event.path("version").asInt())
                .containsExactly(1, 3);
    }

    @Test
    void C23_a_correction_is_given_up_and_its_number_is_not_used_again() {
        assertThat(school.post(path + "/correction/give-up", "{}").problem()).isEqualTo("no-correction");
        var etag = done(area.upload(file().with(0, "เพศ", "?")), 200).etag();
        assertThat(area.officerOf(area.b)
                        .post(path + "/correction/give-up", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(area.officer.post(path + "/correction/give-up", "{}").status())
                .isEqualTo(403);
        assertThat(school.post(path + "/correction/give-up", "{}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);

        var back = done(school.post(path + "/correction/give-up", "{}", "If-Match", etag), 200);
        assertThat(back.text("status")).isEqualTo("ACCEPTED");
        assertThat(back.body().path("version").asInt()).isEqualTo(1);
        assertThat(back.body().path("errors").asInt()).isZero();
        assertThat(back.text("submittedAt")).isNotEmpty();
        assertThat(back.body().path("versions")).hasSize(2);
        assertThat(school.get(path + "/findings").body().path("items")).isEmpty();
        Heard.assertHeard(SubmissionLifeEvents.CORRECTION_GIVEN_UP, back.text("submissionId"), 1);

        var third = done(area.upload(file().with(0, "น้ำหนัก", "23")), 200);
        assertThat(third.body().path("version").asInt()).isEqualTo(3);
        assertThat(history()).containsSubsequence("ACCEPT", "RECEIVE", "GIVE_UP", "RECEIVE");
    }

    @Test
    void C23_a_correction_open_at_close_is_given_up_and_what_was_only_certified_is_locked() {
        area.certified(SchoolFile.of(area.b, 12, 300));
        done(area.upload(file().with(0, "เพศ", "?")), 200);
        done(area.upload(SchoolFile.of(area.b, 12, 300).with(0, "เพศ", "?")), 200);
        done(area.officer.post("/collections/" + area.collection + "/close", "{}"), 200);

        var accepted = school.get(path);
        assertThat(accepted.text("status")).isEqualTo("ACCEPTED");
        assertThat(accepted.body().path("version").asInt()).isEqualTo(1);
        var locked = area.officer.get(area.submission(area.b));
        assertThat(locked.text("status")).isEqualTo("LOCKED");
        assertThat(locked.body().path("version").asInt()).isEqualTo(1);
        assertThat(locked.body().path("certificate").path("version").asInt()).isEqualTo(1);
        assertThat(history()).endsWith("GIVE_UP");
    }

    private List<String> history() {
        var actions = new ArrayList<String>();
        school.get(path + "/history")
                .body()
                .path("items")
                .forEach(entry -> actions.add(entry.path("action").asString()));
        return actions;
    }

    private JsonNode row() {
        for (var row : board().path("schools")) {
            if (row.path("schoolCode").asString().equals(area.a)) {
                return row;
            }
        }
        throw new AssertionError("The board lacks the school");
    }

    private int acceptedCount() {
        return board().path("counts").path("accepted").asInt();
    }

    private JsonNode board() {
        return area.officer
                .get("/collections/" + area.collection + "/completeness")
                .body();
    }

    private SchoolFile file() {
        return SchoolFile.of(area.a, 12, 100);
    }
}
