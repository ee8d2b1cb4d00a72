package org.khet.collection.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.khet.collection.SampleArea.done;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.testing.KhetTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** More than two schools in one case, and pupils without a citizen ID. */
@KhetTest
class ManySchoolsIT {
    private static final String ID = "เลขประจำตัวประชาชน";
    private static final String G_CODE = "G530123456789";

    @LocalServerPort
    private int port;

    private SampleArea area;
    private String c;

    @BeforeEach
    void open() {
        area = new SampleArea(port, 3);
        c = area.schools.get(2);
    }

    @Test
    void three_schools_are_one_case_and_both_losers_are_told() {
        done(area.upload(SchoolFile.of(area.a, 12, 100)), 200);
        done(area.upload(SchoolFile.of(area.b, 12, 111)), 200);
        done(area.upload(SchoolFile.of(c, 6, 500).with(2, ID, SchoolFile.citizenId(111))), 200);
        var found = withSides(3);
        assertThat(found.path("sides").get(2).path("row").asInt()).isEqualTo(5);

        decide(found, area.a);
        assertThat(errors(area.a)).isZero();
        assertThat(errors(area.b)).isEqualTo(1);
        assertThat(errors(c)).isEqualTo(1);

        // One loser gives in: the case goes on with the two that are left, then ends with the other.
        done(area.upload(SchoolFile.of(c, 6, 500)), 200);
        assertThat(withSides(2).path("status").asString()).isEqualTo("DECIDED");
        assertThat(errors(area.b)).isEqualTo(1);
        done(area.upload(SchoolFile.of(area.b, 12, 300)), 200);
        Cases.one(area, "CLOSED");
    }

    @Test
    void a_school_that_joins_after_the_decision_makes_the_office_look_again() {
        done(area.upload(SchoolFile.of(area.a, 12, 100)), 200);
        done(area.upload(SchoolFile.of(area.b, 12, 111)), 200);
        decide(Cases.one(area, "OPEN"), area.a);
        done(area.upload(SchoolFile.of(c, 6, 500).with(2, ID, SchoolFile.citizenId(111))), 200);

        var again = Cases.one(area, "OPEN");
        assertThat(again.path("sides")).hasSize(3);
        assertThat(again.path("ruling").path("among")).hasSize(2);
        assertThat(errors(area.b)).isEqualTo(1);
        assertThat(errors(c)).isZero();

        decide(again, c);
        assertThat(errors(area.a)).isEqualTo(1);
        assertThat(errors(area.b)).isEqualTo(1);
        assertThat(errors(c)).isZero();
    }

    @Test
    void a_case_dissolves_when_one_schools_row_goes_and_opens_again_when_it_returns() {
        done(area.upload(SchoolFile.of(area.a, 12, 100)), 200);
        done(area.upload(SchoolFile.of(area.b, 12, 111)), 200);
        var found = Cases.one(area, "OPEN");
        var records = area.submission(area.b) + "/records";
        done(
                area.officerOf(area.b)
                        .patch(
                                records + "/3",
                                "{\"fields\":{\"citizenId\":\"%s\"}}".formatted(SchoolFile.citizenId(999)),
                                "If-Match",
                                "*"),
                200);
        assertThat(Cases.one(area, "CLOSED").path("sides")).hasSize(1);
        done(
                area.officerOf(area.b)
                        .patch(
                                records + "/3",
                                "{\"fields\":{\"citizenId\":\"%s\"}}".formatted(SchoolFile.citizenId(111)),
                                "If-Match",
                                "*"),
                200);
        assertThat(Cases.one(area, "OPEN").path("id")).isEqualTo(found.path("id"));
        assertThat(area.officer
                        .get("/duplicates/" + found.path("id").asString())
                        .body()
                        .path("history")
                        .findValuesAsString("action"))
                .containsExactly("OPENED", "CLOSED", "REOPENED");
    }

    @Test
    void C14_pupils_without_a_citizen_id_are_matched_by_their_g_code_and_by_nothing_like_it() {
        done(area.upload(SchoolFile.of(area.a, 6, 100).with(1, ID, G_CODE)), 200);
        done(area.upload(SchoolFile.of(area.b, 6, 300).with(4, ID, G_CODE)), 200);
        // Another child's code, and one that lost its last digit: neither is the same pupil.
        done(area.upload(SchoolFile.of(c, 6, 500).with(0, ID, "G530123456788").with(1, ID, "G53012345678")), 200);

        var found = Cases.one(area, "OPEN");
        assertThat(found.path("sides")).hasSize(2);
        assertThat(found.path("maskedId").asString()).startsWith("Gxxx").isNotEqualTo(G_CODE);
        var page = area.officer.get("/duplicates/" + found.path("id").asString());
        assertThat(page.whole().body()).doesNotContain(G_CODE);

        // The school finds that its pupil has a citizen ID after all.
        done(area.upload(SchoolFile.of(area.b, 6, 300)), 200);
        Cases.one(area, "CLOSED");
    }

    private void decide(JsonNode one, String keepsAt) {
        done(
                area.officer.post(
                        "/duplicates/" + one.path("id").asString() + "/resolve",
                        "{\"keepsAt\":\"%s\",\"reason\":\"ตามหลักฐาน\"}".formatted(keepsAt)),
                200);
    }

    private int errors(String school) {
        return area.officer.get(area.submission(school)).body().path("errors").asInt();
    }

    private JsonNode withSides(int count) {
        var list = "/duplicates?collectionId=" + area.collection;
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> area.officer.get(list).body().path("items"),
                        items -> items.size() == 1 && items.get(0).path("sides").size() == count)
                .get(0);
    }
}
