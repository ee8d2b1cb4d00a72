package org.khet.collection.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class LaboratoryIT {

    private static final String DMC = "&code=DMC-STUDENT&version=1";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private SampleArea area;
    private String runs;

    @BeforeEach
    void twoSchoolsHaveSent() {
        area = new SampleArea(port);
        runs = "/laboratory/runs?collectionId=" + area.collection;
        var ids = Long.parseLong(area.areaCode) * 10_000;
        done(area.upload(SchoolFile.of(area.a, 12, ids).with(3, "น้ำหนัก", "0").with(5, "น้ำหนัก", "0")), 200);
        done(area.upload(SchoolFile.of(area.b, 6, ids + 100)), 200);
    }

    @Test
    void a_rule_being_written_tells_what_it_would_have_found() {
        var definition = withRule("""
                {"code": "TRY-1", "severity": "QUERY", "check": "EXPRESSION",
                 "expression": "room > 1 || sex == 'ช'", "fields": ["firstName"],
                 "message": {"th": "ลอง {value} {citizenId}", "en": "Tried {value} {citizenId}"},
                 "cure": {"th": "ดู", "en": "Look"}}""");

        var result =
                done(area.officer.post(runs + "&rule=TRY-1", definition), 200).body();

        assertThat(result.path("rows").asInt()).isEqualTo(18);
        assertThat(result.path("after").asInt()).isEqualTo(9);
        assertThat(result.path("rowsFound").asInt()).isEqualTo(9);
        assertThat(result.path("schools")).hasSize(2);
        assertThat(result.path("schools").path(0).path("after").asInt()).isEqualTo(6);
        assertThat(result.path("bound").isNull()).isTrue();
    }

    @Test
    void no_personal_value_is_shown_whatever_the_draft_calls_its_fields() {
        var definition = withRule("""
                {"code": "TRY-2", "severity": "NOTICE", "check": "EXPRESSION", "expression": "room > 1",
                 "fields": ["citizenId"], "message": {"th": "{citizenId} {firstName}", "en": "{citizenId} {firstName}"},
                 "cure": {"th": "ดู", "en": "Look"}}""").replace("\"PERSONAL\"", "\"OPEN\"");

        var answer = done(area.officer.post(runs + "&rule=TRY-2", definition), 200);

        assertThat(answer.body().path("sample")).isNotEmpty();
        assertThat(answer.whole().body())
                .doesNotContain("สมชาย")
                .doesNotContain(SchoolFile.citizenId(Long.parseLong(area.areaCode) * 10_000))
                .contains("xxxx");
    }

    @Test
    void a_whole_version_is_told_as_the_difference_to_the_one_the_round_was_checked_with() {
        var same = done(area.officer.post(runs + DMC, ""), 200).body();
        assertThat(same.path("before").asInt())
                .isPositive()
                .isEqualTo(same.path("after").asInt());
        assertThat(same.path("sample")).isEmpty();

        var stricter = withRule("""
                {"code": "TRY-3", "severity": "ERROR", "check": "EXPRESSION", "expression": "weightKg > 0.0",
                 "fields": ["weightKg"], "message": {"th": "น้ำหนัก", "en": "Weight"}, "cure": {"th": "ชั่ง", "en": "Weigh"}}""");
        var changed = done(area.officer.post(runs, stricter), 200).body();

        assertThat(changed.path("after").asInt() - changed.path("before").asInt())
                .isEqualTo(2);
        assertThat(changed.path("sample"))
                .hasSize(2)
                .allSatisfy(
                        sampled -> assertThat(sampled.path("code").asString()).isEqualTo("TRY-3"));
        assertThat(changed.path("rules")).anySatisfy(rule -> {
            assertThat(rule.path("code").asString()).isEqualTo("TRY-3");
            assertThat(rule.path("before").asInt()).isZero();
            assertThat(rule.path("after").asInt()).isEqualTo(2);
        });
    }

    @Test
    void progress_is_told_while_it_runs() {
        var answer = area.officer.post(runs + DMC + "&rule=DMC-003", "", "Accept", "text/event-stream");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.whole().body())
                .containsSubsequence(
                        "event: progress\ndata: ",
                        "\"schools\":0",
                        "event: progress",
                        "\"schools\":1",
                        "event: result\ndata: ",
                        "\"rows\":18");
    }

    @Test
    void nothing_is_stored_but_that_it_was_tried() {
        var before = counts();

        done(area.officer.post(runs + DMC, ""), 200);

        assertThat(counts()).isEqualTo(before);
        assertThat(database.getCollection("audit")
                        .countDocuments(new Document("action", "rules-tried").append("subjectId", area.collection)))
                .isEqualTo(1);
    }

    @Test
    void only_the_areas_own_staff_may_try() {
        var elsewhere = area.as(Tokens.forStaffOf("9999", Role.DATA_OFFICER));
        var director = area.as(Tokens.forStaff(Role.OFFICE_DIRECTOR));

        assertThat(area.officerOf(area.a).post(runs + DMC, "").status()).isEqualTo(403);
        assertThat(elsewhere.post(runs + DMC, "").status()).isEqualTo(404);
        assertThat(director.post(runs + DMC, "").status()).isEqualTo(403);
        assertThat(area.as("").post(runs + DMC, "").status()).isEqualTo(401);
    }

    @Test
    void what_cannot_be_tried_is_refused_with_its_reason() {
        var faulty = area.officer.post(runs, withRule("""
                {"code": "TRY-4", "severity": "ERROR", "check": "EXPRESSION", "expression": "weight >", "fields": ["weightKg"],
                 "message": {"th": "ก", "en": "a"}, "cure": {"th": "ก", "en": "a"}}"""));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body().path("errors").path(0).path("field").asString())
                .contains(".expression");
        assertThat(area.officer.post(runs + DMC + "&rule=NONE", "").status()).isEqualTo(422);
        assertThat(area.officer.post(runs, "").status()).isEqualTo(422);
        assertThat(area.officer
                        .post("/laboratory/runs?collectionId=none" + DMC, "")
                        .status())
                .isEqualTo(404);
    }

    /** Documents of what schools have sent and what came of it. */
    private Map<String, Long> counts() {
        return Stream.of("submissions", "records", "record_tokens", "findings", "data_sets", "duplicate_cases")
                .collect(Collectors.toMap(
                        name -> name, name -> database.getCollection(name).countDocuments()));
    }

    private String withRule(String rule) {
        var definition = new CollectionApi(port, Tokens.forStaff(Role.DATA_OFFICER))
                .get("/data-sets/DMC-STUDENT/versions/1")
                .whole()
                .body();
        return definition.replace("\"rules\":[", "\"rules\":[" + rule + ",");
    }
}
