package org.khet.collection.mending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.collection.CollectionApi;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.collection.submissions.Packing;
import org.khet.collection.submissions.Submissions;
import org.khet.testing.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random edits, made in the service and in a copy of the file: both ways must end alike, packed between or not. */
@KhetTest
class EditsAndFilesIT {
    private static final int PUPILS = 60;
    private static final int EDITS = 25;
    private static final List<String> FIELDS = List.of(
            "citizenId",
            "grade",
            "room",
            "sex",
            "title",
            "firstName",
            "birthDate",
            "weightKg",
            "heightCm",
            "religion",
            "disadvantage");
    private static final List<String> VALUES = List.of(
            "",
            "-",
            "0",
            "ช",
            "ญ",
            "ป.1",
            "ป.6",
            "ม.3",
            "อ.2",
            "๑๒",
            "200",
            "1.1017E+12",
            "1101700207031",
            "20/03/2555",
            "31/02/2560",
            "เด็กชาย",
            "นางสาว",
            "พุทธ",
            "a,\"b\"",
            "  เว้น  ",
            "เดก\uFFFDหาย",
            "99");

    @LocalServerPort
    private int port;

    @Autowired
    private Packing packing;

    @Autowired
    private Submissions submissions;

    private SampleArea area;
    private CollectionApi school;
    private String path;
    private Roll roll;
    private final Map<Integer, String> tags = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_series_of_edits_gives_the_findings_of_the_edited_file(long seed) {
        area = new SampleArea(port);
        school = area.officerOf(area.a);
        path = area.submission(area.a);
        roll = Roll.of(area.a, PUPILS, 1000 * seed);
        var random = new Random(seed);
        upload();
        // Twice: once on a file as it came, once on a file that edits led to.
        for (var round = 0; round < 2; round++) {
            for (var i = 0; i < EDITS; i++) {
                edit(random);
                if (i == EDITS / 2) {
                    packing.atMost(0, submissions.get(area.collection, area.a));
                }
            }
            var edited = seen();
            upload();
            assertThat(edited).isEqualTo(seen());
        }
    }

    private void edit(Random random) {
        var numbers = roll.numbers();
        var row = numbers.get(random.nextInt(numbers.size()));
        switch (random.nextInt(10)) {
            case 0 -> remove(row);
            case 1 -> add(roll.row(numbers.get(random.nextInt(numbers.size()))));
            case 2 -> undone(row, random);
            case 3 -> change(row, "citizenId", SchoolFile.citizenId(1000 + random.nextInt(PUPILS)));
            default ->
                change(row, FIELDS.get(random.nextInt(FIELDS.size())), VALUES.get(random.nextInt(VALUES.size())));
        }
    }

    private void change(int row, String field, String value) {
        var answer = school.patch(
                path + "/records/" + row,
                JsonMapper.shared().writeValueAsString(Map.of("fields", Map.of(field, value))),
                "If-Match",
                tags.get(row));
        done(answer, 200);
        roll.set(row, field, value);
        noted(answer);
    }

    private void remove(int row) {
        done(
                school.patch(
                        path + "/records/" + row, "{\"remove\":true,\"reason\":\"ออก\"}", "If-Match", tags.get(row)),
                200);
        roll.remove(row);
    }

    private void add(Map<String, String> cells) {
        var added = done(
                school.post(
                        path + "/records",
                        JsonMapper.shared().writeValueAsString(Map.of("fields", cells, "reason", "เข้าใหม่"))),
                201);
        roll.put(added.body().path("row").asInt(), cells);
        noted(added);
    }

    /** Any edit and its taking back leave everything as it was. */
    private void undone(int row, Random random) {
        var before = new LinkedHashMap<>(roll.row(row));
        var answer = random.nextBoolean()
                ? school.patch(
                        path + "/records/" + row, "{\"remove\":true,\"reason\":\"ออก\"}", "If-Match", tags.get(row))
                : school.patch(
                        path + "/records/" + row,
                        "{\"fields\":{\"grade\":\"ม.6\",\"sex\":\"?\"}}",
                        "If-Match",
                        tags.get(row));
        var edit = done(answer, 200).body().path("edit").asInt();
        noted(done(school.post(path + "/edits/" + edit + "/undo", "{}"), 200));
        roll.put(row, before);
    }

    private void noted(CollectionApi.Answer answer) {
        var now = answer.body().path("now");
        if (!now.isNull()) {
            tags.put(now.path("row").asInt(), "\"" + now.path("tag").asString() + "\"");
        }
    }

    private void upload() {
        done(school.putFile(path + "/file", roll.file()), 200);
        tags.clear();
        for (var row : school.get(path + "/grid?limit=500").body().path("items")) {
            tags.put(row.path("row").asInt(), "\"" + row.path("tag").asString() + "\"");
        }
    }

    /** Everything that somebody could see of the current version, but for its number and its file. */
    private List<Object> seen() {
        var all = new ArrayList<Object>();
        JsonNode page;
        var cursor = "";
        do {
            page = school.get(path + "/findings?limit=50" + cursor).body();
            page.path("items").forEach(finding -> all.add(finding.toString()));
            cursor = "&cursor=" + page.path("nextCursor").asString();
        } while (!page.path("nextCursor").isNull());
        var submission = school.get(path).body();
        for (var field : List.of("status", "rows", "errors", "queries", "notices", "unexplained", "recordsSha256")) {
            all.add(field + " " + submission.path(field));
        }
        all.add(school.get(path + "/grid?limit=500").body().path("items").toString());
        return all;
    }
}
