package org.khet.collection.explanations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.testing.KhetTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class ExplanationsIT {
    @LocalServerPort
    private int port;

    private SampleArea area;
    private CollectionApi school;

    @BeforeEach
    void open() {
        area = new SampleArea(port);
        school = area.officerOf(area.a);
    }

    @Test
    void last_rounds_explanation_is_offered_again_and_never_counts_by_itself() {
        // C09: the same query of the same pupil, one round later and on another line of the file.
        var first = area.submission(area.a);
        done(school.putFile(first + "/file", odd(0).utf8()), 200);
        var query = school.get(first + "/findings?severity=QUERY")
                .body()
                .path("items")
                .get(0);
        assertThat(query.path("earlier").isNull()).isTrue();
        done(
                school.put(
                        first + "/findings/" + query.path("id").asString() + "/explanation",
                        "{\"text\":\"เข้าเรียนช้า มีเอกสาร\"}"),
                200);

        var second = "/collections/" + nextRound() + "/submissions/" + area.a;
        var sent = done(school.putFile(second + "/file", odd(0).utf8()), 200);

        assertThat(sent.text("status")).isEqualTo("HAS_QUERIES");
        var again = school.get(second + "/findings?severity=QUERY")
                .body()
                .path("items")
                .get(0);
        assertThat(again.path("explanation").isNull()).isTrue();
        assertThat(again.path("earlier").path("text").asString()).isEqualTo("เข้าเรียนช้า มีเอกสาร");
        assertThat(again.path("earlier").path("sameValue").asBoolean()).isTrue();
        assertThat(school.post(second + "/submit", "{}").problem()).isEqualTo("queries-unexplained");
        // Another school is told nothing of it.
        var other =
                SchoolFile.of(area.b, 12, 500).with(0, "วันเกิด", "20/03/2555").with(0, "อายุ(ปี)", "13");
        var elsewhere = "/collections/" + nextRound() + "/submissions/" + area.b;
        done(area.officerOf(area.b).putFile(elsewhere + "/file", other.utf8()), 200);
        assertThat(area.officerOf(area.b)
                        .get(elsewhere + "/findings?severity=QUERY")
                        .body()
                        .toString())
                .doesNotContain("เข้าเรียนช้า");
    }

    @Test
    void one_text_explains_all_queries_of_a_rule_if_their_number_is_confirmed() {
        var path = area.submission(area.a);
        done(school.putFile(path + "/file", odd(0, 6).utf8()), 200);
        var items = school.get(path + "/findings?severity=QUERY").body().path("items");
        assertThat(items).hasSize(2);
        var body =
                "{\"code\":\"" + items.get(0).path("code").asString() + "\",\"count\":%d,\"text\":\"เข้าเรียนช้า\"%s}";

        assertThat(school.post(path + "/explanations", body.formatted(3, "")).problem())
                .isEqualTo("other-number-of-queries");
        assertThat(area.officer
                        .post(path + "/explanations", body.formatted(2, ""))
                        .status())
                .isEqualTo(403);
        var one = ",\"findings\":[\"" + items.get(1).path("id").asString() + "\"]";
        var chosen = done(school.post(path + "/explanations", body.formatted(1, one)), 200);
        assertThat(chosen.body().path("unexplained").asInt()).isEqualTo(1);
        var all = done(school.post(path + "/explanations", body.formatted(1, "")), 200);
        assertThat(all.text("status")).isEqualTo("CLEAN");

        var csv = area.officer.get(path + "/explanations", "text/csv").whole().body();
        assertThat(csv.split("\r\n")).hasSize(3);
        assertThat(csv).contains("เข้าเรียนช้า").doesNotContain(SchoolFile.citizenId(100));
    }

    /** Some pupils are far too old for their grade. */
    private SchoolFile odd(int... pupils) {
        var file = SchoolFile.of(area.a, 12, 100);
        for (var pupil : pupils) {
            file.with(pupil, "วันเกิด", "20/03/2555").with(pupil, "อายุ(ปี)", "13");
        }
        return file;
    }

    private String nextRound() {
        var opens = Instant.now().minus(1, ChronoUnit.DAYS);
        var closes = Instant.now().plus(2, ChronoUnit.DAYS);
        var planned = """
                {"dataSetCode": "DMC-STUDENT", "titleTh": "รอบถัดไป", "schoolYear": 2568, "round": 2,
                 "referenceDate": "2025-06-11", "entryOpensAt": "%s", "entryClosesAt": "%s",
                 "certificationOpensAt": "%s", "certificationClosesAt": "%s", "areaCode": "%s"}""".formatted(opens, closes, opens, closes, area.areaCode);
        var id = done(area.officer.post("/collections", planned), 201).text("id");
        done(area.officer.post("/collections/" + id + "/open", "{}"), 200);
        return id;
    }
}
