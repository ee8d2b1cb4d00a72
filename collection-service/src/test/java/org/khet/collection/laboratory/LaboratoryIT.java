package org.khet.collection.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.datasets.Trials;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@KhetTest
class LaboratoryIT {

    private static final String DMC = "&code=DMC-STUDENT&version=1";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private LabRuns labRuns;

    @Autowired
    private Bench bench;

    @Autowired
    private Laboratory laboratory;

    @Autowired
    private Trials trials;

    @Autowired
    private DataCollections collections;

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

        var result = tried(runs + "&rule=TRY-1", definition);

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

        var result = tried(runs + "&rule=TRY-2", definition);

        assertThat(result.path("sample")).isNotEmpty();
        assertThat(result.toString())
                .doesNotContain("สมชาย")
                .doesNotContain(SchoolFile.citizenId(Long.parseLong(area.areaCode) * 10_000))
                .contains("xxxx");
    }

    @Test
    void a_whole_version_is_told_as_the_difference_to_the_one_the_round_was_checked_with() {
        var same = tried(runs + DMC, "");
        assertThat(same.path("before").asInt())
                .isPositive()
                .isEqualTo(same.path("after").asInt());
        assertThat(same.path("sample")).isEmpty();

        var stricter = withRule("""
                {"code": "TRY-3", "severity": "ERROR", "check": "EXPRESSION", "expression": "weightKg > 0.0",
                 "fields": ["weightKg"], "message": {"th": "น้ำหนัก", "en": "Weight"}, "cure": {"th": "ชั่ง", "en": "Weigh"}}""");
        var changed = tried(runs, stricter);

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
    void a_run_goes_on_by_itself_and_is_found_again_by_those_within_reach() {
        var begun = done(area.officer.post(runs + DMC + "&rule=DMC-003", ""), 202);
        var id = begun.text("id");
        assertThat(begun.whole().headers().firstValue("Location")).hasValue("/api/collection/laboratory/runs/" + id);

        var run = ended(id);

        assertThat(run.path("status").asString()).isEqualTo("DONE");
        assertThat(run.path("schools").asInt()).isEqualTo(2);
        assertThat(run.path("resumable").asBoolean()).isFalse();
        var listed =
                area.officer.get("/laboratory/runs?dataSet=DMC-STUDENT").body().path("items");
        assertThat(listed.get(0).path("id").asString()).isEqualTo(id);
        assertThat(listed.get(0).path("result").isNull()).isTrue();
        var elsewhere = area.as(Tokens.forStaffOf("9999", Role.DATA_OFFICER));
        assertThat(elsewhere.get("/laboratory/runs/" + id).status()).isEqualTo(404);
        assertThat(elsewhere.post("/laboratory/runs/" + id + "/cancel", "{}").status())
                .isEqualTo(404);
        assertThat(elsewhere.get("/laboratory/runs").body().path("items")).isEmpty();
        assertThat(area.officer.post("/laboratory/runs/" + id + "/resume", "{}").status())
                .isEqualTo(409);
    }

    @Test
    void a_run_whose_service_was_stopped_goes_on_with_the_schools_it_had_not_seen() {
        var whole = done(area.officer.post(runs + DMC, ""), 202).text("id");
        var full = ended(whole).path("result");
        var first = work(null);
        first.look(schools().getFirst());
        labRuns.change(
                whole,
                read -> read.waiting(Instant.now())
                        .at(1, 2, first.result(false), Instant.now().minusSeconds(60)));
        var silent = area.officer.get("/laboratory/runs/" + whole).body();
        assertThat(silent.path("status").asString()).isEqualTo("INTERRUPTED");
        assertThat(silent.path("resumable").asBoolean()).isTrue();
        assertThat(silent.path("result").path("bound").asString()).isEqualTo("UNFINISHED");

        done(area.officer.post("/laboratory/runs/" + whole + "/resume", "{}"), 202);

        var result = ended(whole).path("result");
        for (var part : List.of("rows", "before", "after", "rowsFound", "schools", "rules", "bound")) {
            assertThat(result.path(part)).as(part).isEqualTo(full.path(part));
        }
    }

    @Test
    void a_run_that_is_cancelled_keeps_what_it_found_and_can_go_on() {
        var run = done(area.officer.post(runs + DMC, ""), 202).text("id");
        ended(run);
        labRuns.change(run, read -> read.waiting(Instant.now()));
        var cancelling = schools().stream()
                .map(school -> new Run.School(school.code(), school.nameTh(), school.batch(), checker -> {
                    area.officer.post("/laboratory/runs/" + run + "/cancel", "{}");
                    var heard = Instant.now().plusMillis(1100);
                    await().until(() -> Instant.now().isAfter(heard));
                    return school.around().apply(checker);
                }))
                .toList();

        assertThat(bench.take(run, work(null), cancelling)).isTrue();

        var cancelled = ended(run);
        assertThat(cancelled.path("status").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.path("result").path("schools")).hasSize(1);
        done(area.officer.post("/laboratory/runs/" + run + "/resume", "{}"), 202);
        assertThat(ended(run).path("result").path("schools")).hasSize(2);
    }

    @Test
    void of_the_schools_nothing_is_stored_and_that_it_was_tried_is_on_record() {
        var before = counts();

        tried(runs + DMC, "");

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

    private JsonNode tried(String path, String definition) {
        return ended(done(area.officer.post(path, definition), 202).text("id")).path("result");
    }

    private JsonNode ended(String id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> area.officer.get("/laboratory/runs/" + id).body(),
                        run -> !Set.of("WAITING", "RUNNING")
                                .contains(run.path("status").asString()));
    }

    private DataCollection collection() {
        return collections.getFor(caller(), area.collection);
    }

    private List<Run.School> schools() {
        return laboratory.schoolsOf(caller(), collection());
    }

    private Run work(String rule) {
        return laboratory.prepared(collection(), trials.of(caller(), "DMC-STUDENT", 1), rule, null);
    }

    private static Caller caller() {
        return new Caller("staff", "ทดสอบ", Set.of(Role.DATA_OFFICER), null, Set.of("*"), "test");
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
