package org.khet.collection.mending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.CollectionApi.Answer;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KhetTest
class MendingIT {
    @LocalServerPort
    private int port;

    private SampleArea area;
    private CollectionApi school;
    private String path;

    @BeforeEach
    void open() {
        area = new SampleArea(port);
        school = area.officerOf(area.a);
        path = area.submission(area.a);
    }

    @Test
    void an_edit_is_judged_at_once_and_makes_the_next_version() {
        send(SchoolFile.of(area.a, 12, 100).with(3, "เพศ", "ช"));
        assertThat(school.get(path).text("status")).isEqualTo("HAS_ERRORS");

        var mended = done(edit(6, Map.of("sex", "ญ")), 200);

        assertThat(mended.text("status")).isEqualTo("CLEAN");
        assertThat(mended.body().path("errors").asInt()).isZero();
        assertThat(mended.body().path("version").asInt()).isEqualTo(2);
        assertThat(mended.body().path("findings").get(0).path("row").asInt()).isEqualTo(6);
        assertThat(mended.body().path("findings").get(0).path("findings")).isEmpty();
        assertThat(mended.body().path("now").path("cells").path("sex").asString())
                .isEqualTo("ญ");
        assertThat(mended.body().toString()).doesNotContain(SchoolFile.citizenId(103));
        assertThat(row(6).path("tag").asString())
                .isEqualTo(mended.body().path("now").path("tag").asString());
        assertThat(school.get(path + "/findings").body().path("items")).isEmpty();

        // More edits belong to the same version until it is submitted; then the next one begins.
        assertThat(done(edit(7, Map.of("weightKg", "23")), 200)
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        done(area.act(school, area.a, "submit"), 200);
        assertThat(edit(7, Map.of("weightKg", "24")).problem()).isEqualTo("submission-status");
        done(area.act(school, area.a, "withdraw"), 200);
        assertThat(done(edit(7, Map.of("weightKg", "24")), 200)
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(3);
        var second = school.get(path + "/history/3").body().path("items");
        assertThat(second).hasSize(1);
        assertThat(second.get(0).path("field").asString()).isEqualTo("weightKg");
    }

    @Test
    void two_offline_edits_of_one_row_never_overwrite_each_other() {
        // C25: both read the row, both edit it, the second is told what stands there now.
        send(SchoolFile.of(area.a, 12, 100));
        var tag = row(5).path("tag").asString();
        var otherTag = row(6).path("tag").asString();
        done(edit(5, Map.of("weightKg", "30"), tag), 200);

        var late = edit(5, Map.of("weightKg", "31"), tag);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().path("current").path("cells").path("weightKg").asString())
                .isEqualTo("30");
        assertThat(late.body().toString()).doesNotContain(SchoolFile.citizenId(102));
        assertThat(row(5).path("cells").get(column("weightKg")).asString()).isEqualTo("30");
        // Another row is nobody's conflict, and with the tag that was told the edit is taken.
        done(edit(6, Map.of("weightKg", "31"), otherTag), 200);
        done(
                edit(
                        5,
                        Map.of("weightKg", "31"),
                        late.body().path("current").path("tag").asString()),
                200);
        assertThat(edit(5, Map.of("weightKg", "32"), null).status()).isEqualTo(428);
        // The submission's version will do as well.
        var version = school.get(path).etag();
        assertThat(school.patch(
                                path + "/records/5",
                                json(Map.of("fields", Map.of("weightKg", "33"))),
                                "If-Match",
                                version)
                        .status())
                .isEqualTo(200);
        assertThat(school.patch(
                                path + "/records/5",
                                json(Map.of("fields", Map.of("weightKg", "34"))),
                                "If-Match",
                                version)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void every_edit_is_kept_with_who_when_old_new_and_why() {
        // C24: three edits give three rows.
        send(SchoolFile.of(area.a, 12, 100));
        done(edit(5, Map.of("weightKg", "30")), 200);
        done(
                school.patch(
                        path + "/records/5",
                        json(Map.of("fields", Map.of("citizenId", SchoolFile.citizenId(900)), "reason", "พิมพ์ผิด")),
                        "If-Match",
                        tag(5)),
                200);
        done(edit(6, Map.of("firstName", "สมใจ", "weightKg", "31")), 200);
        // Nothing changes: nothing is kept.
        assertThat(done(edit(6, Map.of("weightKg", "31")), 200)
                        .body()
                        .path("edit")
                        .asInt())
                .isZero();

        var items = school.get(path + "/edits").body().path("items");

        assertThat(items).hasSize(3);
        assertThat(items.get(0).path("values")).hasSize(2);
        assertThat(items.get(1).path("reason").asString()).isEqualTo("พิมพ์ผิด");
        assertThat(items.get(1).path("values").get(0).path("titleTh").asString())
                .isEqualTo("เลขประจำตัวประชาชน");
        assertThat(items.get(2).path("values").get(0).path("before").asString()).isEqualTo("23.5");
        assertThat(items.get(2).path("values").get(0).path("after").asString()).isEqualTo("30");
        assertThat(items.get(2).path("by").asString()).isNotBlank();
        assertThat(items.toString()).doesNotContain(SchoolFile.citizenId(102), SchoolFile.citizenId(900));
    }

    @Test
    void rows_join_and_leave_with_a_reason_and_edits_are_taken_back() {
        send(SchoolFile.of(area.a, 12, 100));
        var sent = school.get(path).text("recordsSha256");
        assertThat(school.patch(path + "/records/14", "{\"remove\":true}", "If-Match", tag(14))
                        .status())
                .isEqualTo(422);
        var removed = done(
                school.patch(path + "/records/14", "{\"remove\":true,\"reason\":\"ย้ายออก\"}", "If-Match", tag(14)),
                200);
        assertThat(removed.body().path("now").isNull()).isTrue();
        assertThat(removed.body().path("rows").asInt()).isEqualTo(11);
        assertThat(edit(14, Map.of("weightKg", "30"), "x").status()).isEqualTo(412);
        assertThat(edit(99, Map.of("weightKg", "30"), "x").status()).isEqualTo(404);
        assertThat(school.post(path + "/records", "{\"fields\":{\"firstName\":\"ใหม่\"}}")
                        .status())
                .isEqualTo(422);

        var added = done(
                school.post(
                        path + "/records",
                        json(Map.of(
                                "fields",
                                Map.of("firstName", "ใหม่", "citizenId", SchoolFile.citizenId(100)),
                                "reason",
                                "เพิ่งเข้าเรียน"))),
                201);
        assertThat(added.body().path("row").asInt()).isEqualTo(15);
        assertThat(added.body().path("findings").toString()).contains("DMC-");
        assertThat(added.text("status")).isEqualTo("HAS_ERRORS");
        assertThat(row(15).path("cells").get(column("firstName")).asString()).isEqualTo("ใหม่");

        done(undo(added), 200);
        var back = done(undo(removed), 200);
        assertThat(back.body().path("rows").asInt()).isEqualTo(12);
        assertThat(back.text("status")).isEqualTo("CLEAN");
        assertThat(school.get(path).text("recordsSha256")).isEqualTo(sent);
        assertThat(undo(removed).problem()).isEqualTo("edit-not-undone");
        assertThat(school.get(path + "/edits").body().path("items")).hasSize(4);
    }

    @Test
    void what_is_no_cell_or_nobody_s_row_is_refused_and_nothing_is_kept() {
        send(SchoolFile.of(area.a, 12, 100));
        assertThat(edit(5, Map.of("nosuch", "1")).status()).isEqualTo(422);
        assertThat(edit(5, Map.of("firstName", "ก\nข")).status()).isEqualTo(422);
        assertThat(edit(5, Map.of("firstName", "=HYPERLINK(\"x\")")).problem()).isEqualTo("formula-in-cell");
        var nobody = new java.util.HashMap<String, String>();
        Roll.DMC.identityFields().forEach(field -> nobody.put(field, ""));
        assertThat(edit(5, nobody).problem()).isEqualTo("row-without-subject");
        assertThat(school.patch(path + "/records/5", "{\"fields\":{}}", "If-Match", tag(5))
                        .status())
                .isEqualTo(422);
        assertThat(school.get(path).body().path("version").asInt()).isEqualTo(1);
        assertThat(school.get(path + "/edits").body().path("items")).isEmpty();

        var body = json(Map.of("fields", Map.of("weightKg", "40")));
        for (var other : List.of(area.officerOf(area.b), area.as(Tokens.forStaffOf("9999", Role.DATA_OFFICER)))) {
            assertThat(other.patch(path + "/records/5", body, "If-Match", "*").status())
                    .isEqualTo(404);
            assertThat(other.get(path + "/grid").status()).isEqualTo(404);
            assertThat(other.get(path + "/edits").status()).isEqualTo(404);
        }
        for (var other : List.of(area.officer, area.directorOf(area.a))) {
            assertThat(other.patch(path + "/records/5", body, "If-Match", "*").status())
                    .isEqualTo(403);
        }
        assertThat(area.officer.get(path + "/grid").status()).isEqualTo(200);
    }

    @Test
    void more_rows_than_can_be_checked_while_one_waits_are_refused_with_the_way_out() {
        done(school.putFile(path + "/file", Roll.lines(area.a, Mending.MOST_ROWS)), 200);
        done(edit(3, Map.of("weightKg", "30"), "*"), 200);
        var body = "{\"fields\":{\"firstName\":\"ใหม่\"},\"reason\":\"เพิ่งมา\"}";
        var refused = school.post(path + "/records", body);
        assertThat(refused.problem()).isEqualTo("too-many-rows-to-mend");
        assertThat(refused.body().toString()).contains("20,000", "ดาวน์โหลด");
        assertThat(school.get(path + "/grid?limit=1").body().path("mendable").asBoolean())
                .isTrue();

        done(school.putFile(path + "/file", Roll.lines(area.a, Mending.MOST_ROWS + 1)), 200);

        assertThat(edit(3, Map.of("weightKg", "31"), "*").problem()).isEqualTo("too-many-rows-to-mend");
        assertThat(school.get(path + "/grid?limit=1").body().path("mendable").asBoolean())
                .isFalse();
        assertThat(school.get(path).body().path("version").asInt()).isEqualTo(3);
    }

    private void send(SchoolFile file) {
        done(area.upload(file), 200);
    }

    private Answer undo(Answer edited) {
        return school.post(path + "/edits/" + edited.body().path("edit").asInt() + "/undo", "{}");
    }

    private Answer edit(int row, Map<String, String> fields) {
        return edit(row, fields, tag(row).replace("\"", ""));
    }

    private Answer edit(int row, Map<String, String> fields, String tag) {
        var body = json(Map.of("fields", fields));
        if ("*".equals(tag)) {
            return school.patch(path + "/records/" + row, body, "If-Match", tag);
        }
        return tag == null
                ? school.patch(path + "/records/" + row, body)
                : school.patch(path + "/records/" + row, body, "If-Match", "\"" + tag + "\"");
    }

    private String tag(int row) {
        return "\"" + row(row).path("tag").asString() + "\"";
    }

    private JsonNode row(int number) {
        return school.get(path + "/grid?limit=500")
                .body()
                .path("items")
                .valueStream()
                .filter(row -> row.path("row").asInt() == number)
                .findFirst()
                .orElseThrow();
    }

    private static int column(String field) {
        return Roll.DMC.fields().indexOf(Roll.DMC.field(field));
    }

    private static String json(Object body) {
        return JsonMapper.shared().writeValueAsString(body);
    }
}
