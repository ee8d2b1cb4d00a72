package org.khet.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.khet.collection.SampleArea.done;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.duplicates.Cases;
import org.khet.events.CollectionEvents;
import org.khet.events.Topics;
import org.khet.testing.KhetTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@KhetTest
class DuplicatesIT {
    @LocalServerPort
    private int port;

    private SampleArea area;

    @BeforeEach
    void open() {
        area = new SampleArea(port);
    }

    @Test
    void one_pupil_at_two_schools_is_one_case_with_one_outcome() {
        // Pupil 111 is the last of school A and the first of school B.
        done(area.upload(SchoolFile.of(area.a, 12, 100)), 200);
        area.certified(SchoolFile.of(area.b, 12, 111));
        var open = theCase("OPEN");
        assertThat(open.path("sides")).hasSize(2);
        assertThat(open.path("maskedId").asString()).contains("x").isNotEqualTo(SchoolFile.citizenId(111));
        done(area.act(area.officer, area.b, "accept"), 200);

        var resolve = "/duplicates/" + open.path("id").asString() + "/resolve";
        var decision = "{\"keepsAt\":\"%s\",\"reason\":\"อยู่จริงที่โรงเรียนนี้\"}";
        assertThat(area.officerOf(area.a)
                        .post(resolve, decision.formatted(area.a))
                        .status())
                .isEqualTo(403);
        assertThat(area.officer.post(resolve, decision.formatted("99999999")).status())
                .isEqualTo(422);
        done(area.officer.post(resolve, decision.formatted(area.a)), 200);

        var loser = area.officer.get(area.submission(area.b));
        assertThat(loser.text("status")).isEqualTo("RETURNED");
        assertThat(loser.body().path("errors").asInt()).isEqualTo(1);
        assertThat(area.officer.get(area.submission(area.a)).text("status")).isEqualTo("CLEAN");
        var finding = area.officerOf(area.b)
                .get(area.submission(area.b) + "/findings?severity=ERROR")
                .body()
                .path("items")
                .get(0);
        assertThat(finding.path("code").asString()).isEqualTo("DMC-DUP-AREA");
        assertThat(finding.path("row").asInt()).isEqualTo(3);

        // The losing school insists, then gives in.
        var insisting = done(area.upload(SchoolFile.of(area.b, 12, 111).with(1, "น้ำหนัก", "30")), 200);
        assertThat(insisting.text("status")).isEqualTo("HAS_ERRORS");
        done(area.upload(SchoolFile.of(area.b, 12, 111).without(0)), 200);
        theCase("CLOSED");
        try (var news = new Heard(Topics.COLLECTION)) {
            var id = open.path("id").asString();
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            !news.of(CollectionEvents.DUPLICATE_CASE_CLOSED, id).isEmpty());
            assertThat(news.of(CollectionEvents.DUPLICATE_CASE_OPENED, id)).hasSize(1);
            assertThat(news.of(CollectionEvents.DUPLICATE_CASE_DECIDED, id)).hasSize(1);
        }
    }

    @Test
    void a_case_closes_by_itself_when_one_school_drops_the_pupil() {
        done(area.upload(SchoolFile.of(area.a, 12, 100)), 200);
        done(area.upload(SchoolFile.of(area.b, 12, 111)), 200);
        theCase("OPEN");
        done(area.upload(SchoolFile.of(area.a, 12, 100).without(11)), 200);
        theCase("CLOSED");
    }

    @Test
    void an_edited_id_opens_a_case_and_closes_it_again() {
        done(area.upload(SchoolFile.of(area.a, 12, 100)), 200);
        done(area.upload(SchoolFile.of(area.b, 12, 300)), 200);
        mend("4", SchoolFile.citizenId(105));
        var open = theCase("OPEN");
        assertThat(open.path("sides").get(1).path("row").asInt()).isEqualTo(4);
        assertThat(open.path("sides").get(1).path("version").asInt()).isEqualTo(2);
        mend("4", SchoolFile.citizenId(301));
        theCase("CLOSED");
        // The pupil returns: the same case is open again.
        mend("4", SchoolFile.citizenId(105));
        assertThat(theCase("OPEN").path("id")).isEqualTo(open.path("id"));
    }

    private void mend(String row, String citizenId) {
        done(
                area.officerOf(area.b)
                        .patch(
                                area.submission(area.b) + "/records/" + row,
                                "{\"fields\":{\"citizenId\":\"" + citizenId + "\"}}",
                                "If-Match",
                                "*"),
                200);
    }

    @Test
    void a_school_sees_its_own_case_but_not_the_other_schools_row() {
        done(area.upload(SchoolFile.of(area.a, 12, 100)), 200);
        done(area.upload(SchoolFile.of(area.b, 12, 111)), 200);
        theCase("OPEN");

        var seen = area.officerOf(area.a)
                .get("/collections/" + area.collection + "/duplicates")
                .body()
                .path("items")
                .get(0);
        assertThat(seen.path("sides").get(0).path("row").asInt()).isEqualTo(14);
        assertThat(seen.path("sides").get(1).path("row").isNull()).isTrue();
        var elsewhere = new SampleArea(port);
        assertThat(elsewhere
                        .officerOf(elsewhere.a)
                        .get("/collections/" + area.collection + "/duplicates")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode theCase(String status) {
        return Cases.one(area, status);
    }
}
