package org.khet.collection.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/** One pupil, row 3 of school B and row 14 of school A, as the office and as the schools see the case. */
@KhetTest
class CasePageIT {
    private static final String LOOK = "{\"fields\":[\"citizenId\",\"birthDate\"],\"reason\":\"เทียบกับทะเบียนบ้าน\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private SampleArea area;
    private String path;

    @BeforeEach
    void opened() {
        area = new SampleArea(port);
        done(area.upload(SchoolFile.of(area.a, 12, 100)), 200);
        done(area.upload(SchoolFile.of(area.b, 12, 111).with(0, "ห้อง", "2")), 200);
        path = "/duplicates/" + Cases.one(area, "OPEN").path("id").asString();
    }

    @Test
    void the_office_sees_both_rows_beside_each_other_masked_and_where_they_differ() {
        var seen = done(area.officer.get(path), 200);
        assertThat(seen.etag()).isNotEmpty();
        var file = seen.body().path("file");

        assertThat(file.path("sides")).hasSize(2);
        assertThat(side(file, area.a).path("row").asInt()).isEqualTo(14);
        assertThat(side(file, area.b).path("row").asInt()).isEqualTo(3);
        assertThat(side(file, area.b).path("cells").path("room").asString()).isEqualTo("2");
        assertThat(side(file, area.a).path("status").asString()).isEqualTo("CLEAN");
        assertThat(line(file, "room").path("differs").asBoolean()).isTrue();
        assertThat(line(file, "nationality").path("differs").asBoolean()).isFalse();
        assertThat(line(file, "lastName").path("personal").asBoolean()).isTrue();
        assertThat(side(file, area.a).path("cells").path("lastName").asString()).isEqualTo("ใ…");
        assertThat(side(file, area.a).path("cells").path("weightKg").asString()).isEqualTo("…");
        assertThat(seen.whole().body())
                .doesNotContain(SchoolFile.citizenId(111))
                .doesNotContain("ใจดี");
        assertThat(seen.body().path("history").get(0).path("action").asString()).isEqualTo("OPENED");
    }

    @Test
    void a_school_sees_its_own_row_and_of_the_other_that_it_has_the_pupil() {
        var seen = done(area.officerOf(area.a).get(path), 200).body();

        assertThat(seen.path("file").path("sides")).hasSize(1);
        assertThat(side(seen.path("file"), area.a).path("row").asInt()).isEqualTo(14);
        assertThat(seen.path("file").path("fields").findValuesAsString("differs"))
                .doesNotContain("true");
        assertThat(seen.path("found").path("sides")).hasSize(2);
        assertThat(seen.path("found").path("sides").get(1).path("room").isNull())
                .isTrue();

        assertThat(area.officerOf(area.a).post(path + "/unmaskings", LOOK).status())
                .isEqualTo(403);
        assertThat(area.officerOf(area.a)
                        .post(path + "/advice", "{\"text\":\"x\"}")
                        .status())
                .isEqualTo(403);
        var elsewhere = new SampleArea(port);
        assertThat(elsewhere.officerOf(elsewhere.a).get(path).status()).isEqualTo(404);
        var officerElsewhere = area.as(Tokens.forStaffOf(elsewhere.areaCode, Role.DATA_OFFICER));
        assertThat(officerElsewhere.get(path).status()).isEqualTo(404);
        assertThat(officerElsewhere.post(path + "/unmaskings", LOOK).status()).isEqualTo(404);
        assertThat(officerElsewhere.get("/duplicates").body().path("items")).isEmpty();
    }

    @Test
    void a_look_at_both_rows_is_on_record_at_each_school_and_in_the_case() {
        assertThat(area.as(Tokens.forStaff(Role.ANALYST))
                        .post(path + "/unmaskings", LOOK)
                        .status())
                .isEqualTo(403);
        assertThat(area.officer
                        .post(path + "/unmaskings", "{\"fields\":[\"citizenId\"],\"reason\":\"ดู\"}")
                        .status())
                .isEqualTo(422);

        var seen = done(area.officer.post(path + "/unmaskings", LOOK, "Idempotency-Key", path), 200);
        assertThat(seen.whole().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(seen.body().path("sides")).hasSize(2);
        assertThat(seen.body()
                        .path("sides")
                        .get(1)
                        .path("cells")
                        .path("citizenId")
                        .asString())
                .isEqualTo(SchoolFile.citizenId(111));

        for (var school : List.of(area.a, area.b)) {
            var listed = area.directorOf(school)
                    .get(area.submission(school) + "/unmaskings")
                    .body()
                    .path("items");
            assertThat(listed).hasSize(1);
            assertThat(listed.get(0).path("reason").asString()).isEqualTo("เทียบกับทะเบียนบ้าน");
            assertThat(database.getCollection("audit")
                            .countDocuments(Filters.and(
                                    Filters.eq("action", "values-unmasked"),
                                    Filters.eq("subjectId", area.collection + "-" + school))))
                    .isEqualTo(1);
        }
        assertThat(area.officer.get(path).body().path("looks")).hasSize(2);
        // The key is given back rather than the answer kept: a repeated look is a look of its own.
        done(area.officer.post(path + "/unmaskings", LOOK, "Idempotency-Key", path), 200);
        assertThat(area.officer.get(path).body().path("looks")).hasSize(4);
    }

    @Test
    void both_schools_are_advised_each_in_its_own_conversation_which_goes_on() {
        done(area.officer.post(path + "/advice", "{\"text\":\"ขอหลักฐานการย้าย\"}"), 200);
        var after = done(area.officer.post(path + "/advice", "{\"text\":\"ภายในวันศุกร์\"}"), 200);
        assertThat(after.body().path("threads")).hasSize(2);

        for (var school : List.of(area.a, area.b)) {
            var threads = area.officerOf(school)
                    .get(area.submission(school) + "/messages")
                    .body()
                    .path("items");
            assertThat(threads).hasSize(1);
            assertThat(threads.get(0).path("messages")).hasSize(2);
            assertThat(area.officerOf(school).get(path).body().path("found").path("threads"))
                    .hasSize(1);
        }
    }

    @Test
    void a_decision_on_what_has_changed_meanwhile_is_refused() {
        var before = area.officer.get(path).etag();
        done(area.upload(SchoolFile.of(area.b, 12, 111).with(0, "ห้อง", "3")), 200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !area.officer.get(path).etag().equals(before));

        var decision = "{\"outcome\":\"KEEPS_AT\",\"keepsAt\":\"%s\",\"reason\":\"อยู่จริง\"}".formatted(area.a);
        assertThat(area.officer
                        .post(path + "/resolve", decision, "If-Match", before)
                        .status())
                .isEqualTo(412);
        assertThat(area.officer.get(path).body().path("found").path("ruling").isNull())
                .isTrue();
    }

    @Test
    void what_is_rightly_in_both_files_closes_at_once_and_can_be_decided_anew() {
        assertThat(decide("BOTH_RIGHT", area.a).status()).isEqualTo(422);
        assertThat(decide("KEEPS_AT", null).status()).isEqualTo(422);
        done(decide("BOTH_RIGHT", null), 200);
        Cases.one(area, "CLOSED");
        assertThat(area.officer
                        .get(area.submission(area.b))
                        .body()
                        .path("errors")
                        .asInt())
                .isZero();

        done(decide("KEEPS_AT", area.a), 200);
        assertThat(area.officer
                        .get(area.submission(area.b))
                        .body()
                        .path("errors")
                        .asInt())
                .isEqualTo(1);
        done(decide("NOT_SAME_PERSON", null), 200);
        assertThat(area.officer
                        .get(area.submission(area.b))
                        .body()
                        .path("errors")
                        .asInt())
                .isZero();
        assertThat(Cases.one(area, "DECIDED").path("ruling").path("outcome").asString())
                .isEqualTo("NOT_SAME_PERSON");

        // The ID that was wrong is mended, and the case is over.
        done(area.upload(SchoolFile.of(area.b, 12, 300)), 200);
        Cases.one(area, "CLOSED");
        assertThat(decide("KEEPS_AT", area.a).problem()).isEqualTo("duplicate-closed");
        assertThat(area.officer.get(path).body().path("history").findValuesAsString("action"))
                .containsExactly("OPENED", "DECIDED", "DECIDED", "DECIDED", "CLOSED");
    }

    @Test
    void the_round_before_tells_where_the_pupil_was() {
        assertThat(area.officer.get(path).body().path("file").path("before").isNull())
                .isTrue();
        var later = area.laterRound();
        done(area.uploadTo(later, SchoolFile.of(area.a, 12, 200)), 200);
        done(area.uploadTo(later, SchoolFile.of(area.b, 12, 100)), 200);
        done(area.upload(SchoolFile.of(area.b, 12, 300)), 200);
        Cases.one(area, "CLOSED");
        done(area.uploadTo(later, SchoolFile.of(area.a, 12, 111)), 200);

        var again = Cases.one(area.officer, "/collections/" + later + "/duplicates", "OPEN");
        var before = area.officer
                .get("/duplicates/" + again.path("id").asString())
                .body()
                .path("file")
                .path("before");
        assertThat(before.path("places")).hasSize(1);
        assertThat(before.path("places").get(0).path("schoolCode").asString()).isEqualTo(area.a);
    }

    @Test
    void the_list_is_narrowed_by_state_school_and_collection_and_comes_in_pages() {
        done(area.upload(SchoolFile.of(area.b, 12, 109)), 200);
        var of = "/duplicates?collectionId=" + area.collection;
        await().atMost(Duration.ofSeconds(20))
                .until(() -> area.officer.get(of).body().path("items").size() == 3);

        var first = area.officer.get(of + "&limit=2").body();
        var second = area.officer
                .get(of + "&limit=2&cursor=" + first.path("nextCursor").asString())
                .body();
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(first.path("items").findValuesAsString("id"))
                .doesNotContainAnyElementsOf(second.path("items").findValuesAsString("id"));
        assertThat(area.officer.get(of + "&cursor=eA").status()).isEqualTo(422);
        assertThat(area.officer.get(of + "&status=CLOSED").body().path("items")).isEmpty();
        assertThat(area.officer.get(of + "&schoolCode=99999999").body().path("items"))
                .isEmpty();
        assertThat(area.officer
                        .get("/duplicates/counts?collectionId=" + area.collection)
                        .body()
                        .path("open")
                        .asInt())
                .isEqualTo(3);
        assertThat(area.officerOf(area.b).get("/duplicates").body().path("items"))
                .hasSize(3);
    }

    private CollectionApi.Answer decide(String outcome, String keepsAt) {
        return area.officer.post(
                path + "/resolve",
                "{\"outcome\":\"%s\",\"keepsAt\":%s,\"reason\":\"ตามหลักฐาน\"}"
                        .formatted(outcome, keepsAt == null ? "null" : '"' + keepsAt + '"'));
    }

    private static JsonNode side(JsonNode file, String school) {
        return file.path("sides")
                .valueStream()
                .filter(side -> side.path("schoolCode").asString().equals(school))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode line(JsonNode file, String field) {
        return file.path("fields")
                .valueStream()
                .filter(line -> line.path("field").asString().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
