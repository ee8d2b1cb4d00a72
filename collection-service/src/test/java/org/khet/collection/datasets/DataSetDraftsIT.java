package org.khet.collection.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.rules.dataset.DataSetJson;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The life of an office's own data set: a draft, published, followed by the next version; and who may do what. */
@KhetTest
class DataSetDraftsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private CollectionApi officer;
    private String code;

    @BeforeEach
    void anOfficerWithANewCode() {
        officer = new CollectionApi(port, Tokens.forStaffOf("5301", Role.DATA_OFFICER));
        code = Milk.code();
    }

    /** C01 */
    @Test
    void a_published_version_never_changes_and_the_next_one_starts_from_it() {
        published();
        var path = "/data-sets/" + code + "/versions/1";
        var first = officer.get(path);

        var again = officer.put(path, first.whole().body(), "If-Match", first.etag());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("data-set-published");
        assertThat(officer.delete(path).problem()).isEqualTo("data-set-published");

        var next = done(officer.post("/data-sets/" + code + "/versions", "{}"), 201);
        assertThat(next.body().path("version").asInt()).isEqualTo(2);
        assertThat(next.text("basedOn")).isEqualTo(code + "/1");
        assertThat(officer.post("/data-sets/" + code + "/versions", "{}").problem())
                .isEqualTo("data-set-draft-exists");

        var changed = Milk.definition(code)
                .replace("\"version\": 1", "\"version\": 2")
                .replace("ไม่มีนม", "นมหมด");
        done(officer.put("/data-sets/" + code + "/versions/2", changed, "If-Match", next.etag()), 200);
        done(officer.post("/data-sets/" + code + "/versions/2/publish", "{}"), 200);

        assertThat(officer.get(path).whole().body())
                .isEqualTo(first.whole().body())
                .contains("ไม่มีนม");
        assertThat(officer.get("/data-sets/" + code).body().path("versions").size())
                .isEqualTo(2);
    }

    @Test
    void a_draft_is_saved_with_its_faults_and_published_only_without() {
        var made = done(
                officer.post("/data-sets", "{\"code\": \"" + code + "\", \"titleTh\": \"นม\", \"titleEn\": \"Milk\"}"),
                201);
        assertThat(made.text("areaCode")).isEqualTo("5301");
        var path = "/data-sets/" + code + "/versions/1";

        var refused = officer.post(path + "/publish", "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("data-set-faulty");
        assertThat(refused.body().path("errors")).anySatisfy(error -> {
            assertThat(error.path("field").asString()).isEqualTo("fields");
            assertThat(error.path("messageTh").asString()).containsPattern("[ก-๙]");
        });

        var faulty = Milk.definition(code).replace("boxes > 0", "boxes > 'many'");
        var saved = done(officer.put(path, faulty, "If-Match", made.etag()), 200);
        assertThat(saved.body().path("faults")).singleElement().satisfies(fault -> {
            assertThat(fault.path("place").asString()).isEqualTo("rules[0].expression");
            assertThat(fault.path("position").asInt()).isEqualTo(6);
        });
        assertThat(officer.post(path + "/validate", "{}").status()).isEqualTo(422);

        var mended = done(officer.put(path, Milk.definition(code), "If-Match", saved.etag()), 200);
        assertThat(mended.body().path("faults")).isEmpty();
        assertThat(mended.body().path("examples"))
                .hasSize(2)
                .allSatisfy(
                        example -> assertThat(example.path("holds").asBoolean()).isTrue());
        done(officer.post(path + "/validate", "{}"), 200);
        var published = done(officer.post(path + "/publish", "{}", "If-Match", mended.etag()), 200);

        assertThat(published.text("status")).isEqualTo("PUBLISHED");
        assertThat(DataSetJson.read(officer.get(path).whole().body()))
                .isEqualTo(DataSetJson.read(Milk.definition(code)));
        assertThat(database.getCollection("audit")
                        .countDocuments(new Document("action", "data-set-published").append("subjectId", code + "/1")))
                .isEqualTo(1);
    }

    @Test
    void the_slower_of_two_officers_overwrites_nobody() {
        var made = done(officer.post("/data-sets", Milk.definition(code)), 201);
        var path = "/data-sets/" + code + "/versions/1";

        done(officer.put(path, Milk.definition(code).replace("ตรวจ", "ดู"), "If-Match", made.etag()), 200);
        var slower = officer.put(path, Milk.definition(code).replace("ตรวจ", "นับ"), "If-Match", made.etag());

        assertThat(slower.status()).isEqualTo(412);
        assertThat(officer.get(path).whole().body()).contains("ดู").doesNotContain("นับ");
        assertThat(officer.put(path, Milk.definition(code)).status()).isEqualTo(428);
    }

    @Test
    void any_version_can_be_copied_and_a_draft_be_thrown_away() {
        var copy = done(officer.post("/data-sets", """
                        {"code": "%s", "titleTh": "นักเรียน (สำเนา)", "titleEn": "Pupils (copy)",
                         "from": {"code": "DMC-STUDENT", "version": 1}}""".formatted(code)), 201);
        var path = "/data-sets/" + code + "/versions/1";
        assertThat(copy.text("basedOn")).isEqualTo("DMC-STUDENT/1");
        done(officer.post(path + "/validate", "{}"), 200);
        assertThat(officer.post("/data-sets", Milk.definition(code)).problem()).isEqualTo("data-set-exists");

        assertThat(officer.delete(path).status()).isEqualTo(204);

        assertThat(officer.get(path).problem()).isEqualTo("unknown-data-set");
        done(officer.post("/data-sets", Milk.definition(code)), 201);
    }

    @Test
    void a_draft_is_its_offices_own_and_schools_see_what_is_published() {
        done(officer.post("/data-sets", Milk.definition(code)), 201);
        var path = "/data-sets/" + code + "/versions/1";
        var school = officer.as(Tokens.forSchool("53010001", Role.SCHOOL_OFFICER));
        var elsewhere = officer.as(Tokens.forStaffOf("9999", Role.DATA_OFFICER));
        var analyst = officer.as(Tokens.forStaffOf("5301", Role.ANALYST));

        assertThat(school.get(path).status()).isEqualTo(403);
        assertThat(school.post(path + "/publish", "{}").status()).isEqualTo(403);
        assertThat(school.post("/data-sets/check", Milk.definition(code)).status())
                .isEqualTo(403);
        assertThat(listed(school)).isFalse();
        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        assertThat(elsewhere.post(path + "/publish", "{}").status()).isEqualTo(404);
        assertThat(listed(elsewhere)).isFalse();
        assertThat(analyst.get(path).status()).isEqualTo(200);
        assertThat(analyst.put(path, Milk.definition(code), "If-Match", "\"1\"").status())
                .isEqualTo(403);
        assertThat(analyst.post("/data-sets", Milk.definition(Milk.code())).status())
                .isEqualTo(403);

        done(officer.post(path + "/publish", "{}"), 200);

        assertThat(listed(school)).isTrue();
        var seen = done(school.get(path), 200);
        assertThat(seen.whole().headers().firstValue("Cache-Control").orElse(""))
                .contains("max-age");
        assertThat(school.get("/data-sets/" + code)
                        .body()
                        .path("versions")
                        .path(0)
                        .path("changedBy")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_new_collection_asks_for_the_version_that_its_area_may_use() {
        var office = new CollectionApi(port, Tokens.forStaff(Role.DATA_OFFICER));
        done(office.post("/schools", "{\"code\": \"53990001\", \"nameTh\": \"บ้านนม\", \"areaCode\": \"5399\"}"), 201);
        published();
        var plan = """
                {"dataSetCode":"%s","titleTh":"นม","schoolYear":2568,"round":1,
                 "referenceDate":"2025-06-10","entryOpensAt":"2025-06-16T08:30:00+07:00",
                 "entryClosesAt":"2095-07-10T16:30:00+07:00","certificationOpensAt":"2025-06-16T08:30:00+07:00",
                 "certificationClosesAt":"2095-07-15T16:30:00+07:00","areaCode":"5399"%s}""";

        assertThat(office.post("/collections", plan.formatted(code, "")).status())
                .isEqualTo(422);
        var other = Milk.code();
        done(office.post("/data-sets", Milk.definition(other)), 201);
        done(office.post("/data-sets/" + other + "/versions/1/publish", "{}"), 200);
        done(office.post("/data-sets/" + other + "/versions", "{}"), 201);
        var made = done(office.post("/collections", plan.formatted(other, ",\"dataSetVersion\":1")), 201);
        assertThat(made.body().path("dataSetVersion").asInt()).isEqualTo(1);
        assertThat(office.post("/collections", plan.formatted(other, ",\"dataSetVersion\":2"))
                        .status())
                .isEqualTo(422);
    }

    private void published() {
        done(officer.post("/data-sets", Milk.definition(code)), 201);
        done(officer.post("/data-sets/" + code + "/versions/1/publish", "{}"), 200);
    }

    private boolean listed(CollectionApi api) {
        var found = false;
        for (var item : api.get("/data-sets?limit=500").body().path("items")) {
            found |= item.path("code").asString().equals(code);
        }
        return found;
    }
}
