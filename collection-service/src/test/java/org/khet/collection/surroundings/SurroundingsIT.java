package org.khet.collection.surroundings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.testing.KhetTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A file is held against what the office accepted of the same school before, and in other data sets. */
@KhetTest
class SurroundingsIT {
    private static final String COLLECTION = """
            {"dataSetCode": "%s", "titleTh": "รอบอื่น", "schoolYear": 2568, "round": %d,
             "referenceDate": "%s", "entryOpensAt": "%s", "entryClosesAt": "%s",
             "certificationOpensAt": "%s", "certificationClosesAt": "%s", "areaCode": "%s"}""";

    @LocalServerPort
    private int port;

    private SampleArea area;
    private CollectionApi school;

    @BeforeEach
    void open() {
        area = new SampleArea(port);
        school = area.officerOf(area.a);
    }

    private String collection(String dataSet, int round, String referenceDate) {
        var opens = Instant.now().minus(2, ChronoUnit.DAYS);
        var closes = Instant.now().plus(2, ChronoUnit.DAYS);
        var planned = COLLECTION.formatted(dataSet, round, referenceDate, opens, closes, opens, closes, area.areaCode);
        var id = done(area.officer.post("/collections", planned), 201).text("id");
        done(area.officer.post("/collections/" + id + "/open", "{}"), 200);
        return "/collections/" + id + "/submissions/" + area.a;
    }

    private void accepted(String path) {
        done(school.post(path + "/submit", "{}"), 200);
        done(area.directorOf(area.a).post(path + "/certify", "{}"), 200);
        done(area.officer.post(path + "/accept", "{}"), 200);
    }

    private List<String> found(String path, byte[] file) {
        var codes = new ArrayList<String>();
        done(school.putFile(path + "/file?dryRun=true", file), 200)
                .body()
                .path("findings")
                .forEach(finding -> codes.add(
                        finding.path("row").asInt() + " " + finding.path("code").asString()));
        return codes;
    }

    /** C10 and C11, from accepted data to findings. */
    @Test
    void accepted_data_of_the_round_before_and_of_other_data_sets_raise_queries() {
        var next = collection("DMC-STUDENT", 2, "2025-11-10");
        var efa = collection("EFA", 1, "2025-07-01");
        var fewer = SchoolFile.of(area.a, 6, 1);
        fewer.with(1, "ชื่อ", "มานี").with(2, "วันเกิด", "20/03/2561").with(3, "ชั้น", "ป.1");
        assertThat(found(next, fewer.utf8())).noneMatch(code -> code.matches(".* DMC-0(4[6-9]|5[0-9])"));

        done(area.upload(SchoolFile.of(area.a, 12, 1)), 200);
        accepted(area.submission(area.a));
        assertThat(found(next, fewer.utf8()))
                .contains("4 DMC-049", "5 DMC-050", "6 DMC-051", "0 DMC-055")
                .doesNotContain("3 DMC-049", "0 DMC-056");

        var form = form(3);
        assertThat(found(efa, form)).containsOnlyOnce("0 EFA-009");
        done(school.putFile(efa + "/file", form(2)), 200);
        accepted(efa);
        assertThat(found(next, fewer.utf8())).contains("0 DMC-056", "0 DMC-057");
        assertThat(found(next, SchoolFile.of(area.a, 12, 1).utf8())).noneMatch(code -> code.matches("0 DMC-05[5-8]"));
    }

    /** Rules, explanations and template alike: a round of the area in which the school had no part is not its round before. */
    @Test
    void the_round_before_is_the_newest_one_in_which_the_school_took_part() {
        var tooOld =
                SchoolFile.of(area.a, 12, 1).with(0, "วันเกิด", "20/03/2555").with(0, "อายุ(ปี)", "13");
        var then = area.submission(area.a);
        done(area.upload(tooOld), 200);
        var query = first(then);
        done(
                school.put(
                        then + "/findings/" + query.path("id").asString() + "/explanation",
                        "{\"text\":\"เข้าเรียนช้า มีเอกสาร\"}"),
                200);
        accepted(then);
        collection("DMC-STUDENT", 2, "2025-08-10");
        var next = collection("DMC-STUDENT", 3, "2025-11-10");

        done(school.putFile(next + "/file", tooOld.with(1, "ชื่อ", "มานี").utf8()), 200);

        assertThat(school.get(next + "/findings?code=DMC-049").body().path("items"))
                .hasSize(1);
        assertThat(first(next).path("earlier").path("text").asString()).isEqualTo("เข้าเรียนช้า มีเอกสาร");
        var template = school.download(
                next + "/template?from=PREVIOUS", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(template.statusCode()).isEqualTo(200);
        assertThat(done(
                                school.putFile(
                                        next + "/file?dryRun=true",
                                        template.body(),
                                        "Content-Type",
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                                200)
                        .body()
                        .path("rows")
                        .asInt())
                .isEqualTo(12);
    }

    private JsonNode first(String path) {
        return school.get(path + "/findings?severity=QUERY&limit=100")
                .body()
                .path("items")
                .valueStream()
                .filter(finding -> finding.path("row").asInt() == 3)
                .findFirst()
                .orElseThrow();
    }

    /** Two pupils in each grade, but for the first. */
    private byte[] form(int inFirst) {
        var text = new StringBuilder("รหัสโรงเรียน,ชั้น,จำนวนห้อง,ชาย,หญิง,รวม\r\n");
        for (var grade = 1; grade <= 6; grade++) {
            var boys = grade == 1 ? inFirst - 1 : 1;
            text.append("%s,ป.%d,1,%d,1,%d\r\n".formatted(area.a, grade, boys, boys + 1));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_same_file_is_checked_anew_once_something_around_it_was_accepted() {
        var next = collection("DMC-STUDENT", 2, "2025-11-10");
        var renamed = SchoolFile.of(area.a, 12, 1).with(0, "ชื่อ", "มานะ").utf8();
        var first = done(school.putFile(next + "/file", renamed), 200);
        assertThat(done(school.putFile(next + "/file", renamed), 200).body().path("version"))
                .isEqualTo(first.body().path("version"));

        done(area.upload(SchoolFile.of(area.a, 12, 1)), 200);
        accepted(area.submission(area.a));
        var again = done(school.putFile(next + "/file", renamed), 200);
        assertThat(again.body().path("version").asInt()).isEqualTo(2);
        assertThat(again.text("status")).isEqualTo("HAS_QUERIES");
    }
}
