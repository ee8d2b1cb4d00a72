package org.khet.collection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.khet.collection.SampleArea.done;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.certificates.Trust;
import org.khet.certificates.Verification;
import org.khet.collection.certificates.Sha256;
import org.khet.collection.certificates.SigningKey;
import org.khet.events.CollectionEvents;
import org.khet.events.RecordRows;
import org.khet.events.Topics;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class SubmissionLifecycleIT {
    @LocalServerPort
    private int port;

    @Autowired
    private SigningKey key;

    private SampleArea area;
    private CollectionApi school;
    private CollectionApi director;
    private String path;

    @BeforeEach
    void open() {
        area = new SampleArea(port);
        school = area.officerOf(area.a);
        director = area.directorOf(area.a);
        path = area.submission(area.a);
    }

    @Test
    void three_encodings_of_one_file_give_equal_findings_and_a_dry_run_stores_nothing() {
        var file = file().with(3, "เพศ", "ช").with(5, "เลขประจำตัวประชาชน", "1.1017E+12");
        var plain = done(school.putFile(path + "/file?dryRun=true", file.utf8()), 200);
        var marked = done(school.putFile(path + "/file?dryRun=true", file.utf8Bom()), 200);
        var thai = done(school.putFile(path + "/file?dryRun=true", file.windows874()), 200);

        assertThat(Arrived.codes(plain)).contains("DMC-023");
        assertThat(plain.text("status")).isEqualTo("HAS_ERRORS");
        assertThat(marked.body().path("findings")).isEqualTo(plain.body().path("findings"));
        assertThat(thai.body().path("findings")).isEqualTo(plain.body().path("findings"));
        assertThat(thai.text("encoding")).isEqualTo("windows-874");
        assertThat(area.officer.get(path).problem()).isEqualTo("nothing-sent");
    }

    @Test
    void errors_block_and_each_query_needs_a_fix_or_an_explanation() {
        var wrong = file().with(3, "เพศ", "ช");
        assertThat(done(area.upload(wrong), 200).text("status")).isEqualTo("HAS_ERRORS");
        assertThat(act("submit").problem()).isEqualTo("submission-has-errors");

        var odd = file().with(0, "วันเกิด", "20/03/2555").with(0, "อายุ(ปี)", "13");
        var queries = done(area.upload(odd), 200);
        assertThat(queries.text("status")).isEqualTo("HAS_QUERIES");
        assertThat(queries.body().path("version").asInt()).isEqualTo(2);
        var refused = act("submit");
        assertThat(refused.problem()).isEqualTo("queries-unexplained");
        assertThat(refused.text("detailEn")).contains("1 queries");

        var query = school.get(path + "/findings?severity=QUERY")
                .body()
                .path("items")
                .get(0);
        var explanation = path + "/findings/" + query.path("id").asString() + "/explanation";
        assertThat(school.put(explanation, "{\"text\":\" \"}").status()).isEqualTo(422);
        done(school.put(explanation, "{\"text\":\"เข้าเรียนช้า มีเอกสารยืนยัน\"}"), 200);
        assertThat(school.get(path).text("status")).isEqualTo("CLEAN");

        // The pupil moved to another line and the value is the same: the explanation lives on.
        var moved =
                SchoolFile.of(area.a, 13, 99).with(1, "วันเกิด", "20/03/2555").with(1, "อายุ(ปี)", "13");
        moved.with(1, "ชั้น", "ป.1").with(1, "เพศ", "ช").with(1, "คำนำหน้าชื่อ", "เด็กชาย");
        var third = done(area.upload(moved), 200);
        assertThat(third.text("status")).isEqualTo("CLEAN");
        assertThat(school.get(path + "/findings?severity=QUERY")
                        .body()
                        .path("items")
                        .get(0)
                        .path("explanation")
                        .path("text")
                        .asString())
                .startsWith("เข้าเรียนช้า");
        done(act("submit"), 200);
    }

    @Test
    void a_certified_submission_is_accepted_and_its_records_and_manifest_arrive() {
        var register = "code,nameTh,areaCode,network\n%s,บ้านตัวอย่าง,%s,ริมน้ำ\n".formatted(area.a, area.areaCode);
        done(area.officer.postCsv("/schools/import", BodyPublishers.ofString(register)), 200);
        done(area.upload(file()), 200);
        done(act("submit"), 200);
        assertThat(area.act(school, area.a, "certify").status()).isEqualTo(403);
        assertThat(area.act(area.officer, area.a, "certify").status()).isEqualTo(403);
        assertThat(area.act(area.officer, area.a, "accept").problem()).isEqualTo("submission-status");
        var certified = done(area.act(director, area.a, "certify"), 200);

        var certificate = school.get(path + "/certificate").whole().body();
        assertThat(Verification.of(certificate.getBytes(UTF_8), Trust.inFingerprint(key.fingerprint())))
                .isInstanceOf(Verification.Valid.class);
        var sha256 =
                certified.body().path("certificate").path("certificateSha256").asString();
        assertThat(Sha256.hex(certificate.getBytes(UTF_8))).isEqualTo(sha256);

        done(area.act(area.officer, area.a, "accept"), 200);
        var id = certified.text("submissionId");
        try (var news = new Heard(Topics.COLLECTION);
                var chunks = new Heard(Topics.COLLECTION_RECORDS)) {
            var manifest = Arrived.event(news, CollectionEvents.SUBMISSION_ACCEPTED, id);
            assertThat(manifest.path("certificateSha256").asString()).isEqualTo(sha256);
            assertThat(manifest.path("recordCount").asInt()).isEqualTo(12);
            assertThat(manifest.path("networkTh").asString()).isEqualTo("ริมน้ำ");
            var chunk = Arrived.event(chunks, CollectionEvents.RECORDS_CHUNK, id);
            assertThat(manifest.path("chunkCount").asInt()).isEqualTo(1);
            var rows = Arrived.rows(chunk);
            assertThat(RecordRows.sha256(rows))
                    .isEqualTo(manifest.path("recordsSha256").asString())
                    .isEqualTo(chunk.path("sha256").asString());
            assertThat(chunk.path("columns").toString()).contains("\"grade\",\"room\",\"sex\",\"birthDate\"");
            assertThat(rows.getFirst())
                    .containsExactly(
                            "ป.1",
                            "1",
                            "ช",
                            "2019-03-20",
                            "6",
                            "21.5",
                            "115",
                            "พุทธ",
                            "ไทย",
                            "ไทย",
                            "99",
                            null,
                            "O",
                            null,
                            null,
                            null,
                            "THAI_ID");
            assertThat(chunk.toString()).doesNotContain("สมชาย", SchoolFile.citizenId(100));
        }
        assertThat(area.officer.get(path).text("status")).isEqualTo("ACCEPTED");
    }

    @Test
    void what_was_mended_is_what_is_certified_and_sent() {
        done(area.upload(file()), 200);
        done(school.patch(path + "/records/3", "{\"fields\":{\"weightKg\":\"44\"}}", "If-Match", "*"), 200);
        done(school.patch(path + "/records/4", "{\"remove\":true,\"reason\":\"ย้ายออก\"}", "If-Match", "*"), 200);
        var pupil = "{\"citizenId\":\"%s\",\"grade\":\"ป.2\",\"sex\":\"ญ\"}".formatted(SchoolFile.citizenId(777));
        var added = done(school.post(path + "/records", "{\"fields\":" + pupil + ",\"reason\":\"เข้าใหม่\"}"), 201);
        done(
                school.patch(
                        path + "/records/" + added.body().path("row").asInt(),
                        "{\"remove\":true,\"reason\":\"ซ้ำ\"}",
                        "If-Match",
                        "*"),
                200);
        done(act("submit"), 200);
        var certified = done(area.act(director, area.a, "certify"), 200);
        done(area.act(area.officer, area.a, "accept"), 200);

        var id = certified.text("submissionId");
        try (var news = new Heard(Topics.COLLECTION);
                var chunks = new Heard(Topics.COLLECTION_RECORDS)) {
            var manifest = Arrived.event(news, CollectionEvents.SUBMISSION_ACCEPTED, id);
            assertThat(manifest.path("recordCount").asInt()).isEqualTo(11);
            assertThat(manifest.path("version").asInt()).isEqualTo(2);
            assertThat(manifest.path("networkTh").isNull()).as("in no network").isTrue();
            var count = manifest.path("chunkCount").asInt();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> chunks.of(CollectionEvents.RECORDS_CHUNK, id).size() >= count);
            var all = new ArrayList<List<@Nullable String>>();
            chunks.of(CollectionEvents.RECORDS_CHUNK, id).forEach(chunk -> all.addAll(Arrived.rows(chunk)));
            assertThat(all).hasSize(11);
            assertThat(all.getFirst()).contains("44");
            assertThat(RecordRows.sha256(all))
                    .isEqualTo(manifest.path("recordsSha256").asString())
                    .isEqualTo(certified
                            .body()
                            .path("certificate")
                            .path("recordsSha256")
                            .asString());
        }
    }

    @Test
    void a_returned_submission_opens_a_new_version_and_the_old_certificate_stays_until_the_new_one() {
        area.certified(file());
        var first = school.get(path + "/certificate").text("certificateId");
        assertThat(area.officer.post(path + "/return", "{}").status()).isEqualTo(422);
        done(area.officer.post(path + "/return", "{\"reason\":\"ขาดห้อง 2\"}"), 200);
        assertThat(school.get(path).text("returnedReason")).isEqualTo("ขาดห้อง 2");
        assertThat(act("submit").problem()).isEqualTo("submission-status");

        var next = done(area.upload(file().with(0, "น้ำหนัก", "22")), 200);
        assertThat(next.body().path("version").asInt()).isEqualTo(2);
        assertThat(school.get(path + "/certificate").text("certificateId")).isEqualTo(first);
        done(act("submit"), 200);
        done(area.act(director, area.a, "certify"), 200);
        assertThat(school.get(path + "/certificate").text("certificateId")).isNotEqualTo(first);

        var history = school.get(path + "/history").body();
        assertThat(history.path("versions")
                        .get(1)
                        .path("changes")
                        .path("changed")
                        .asInt())
                .isEqualTo(1);
        var change = school.get(path + "/history/2").body().path("items").get(0);
        assertThat(change.path("titleTh").asString()).isEqualTo("น้ำหนัก");
        assertThat(change.toString()).doesNotContain(SchoolFile.citizenId(100));
    }

    @Test
    void a_school_neither_sees_nor_writes_another_school() {
        done(area.upload(file()), 200);
        var other = area.officerOf(area.b);
        var findings = path + "/findings";
        for (var address : List.of(path, findings, path + "/records", path + "/certificate", path + "/history")) {
            assertThat(other.get(address).status()).as(address).isEqualTo(404);
        }
        assertThat(other.get(findings, "text/csv").status()).isEqualTo(404);
        assertThat(other.putFile(path + "/file", file().utf8()).status()).isEqualTo(404);
        assertThat(other.put(findings + "/x/explanation", "{\"text\":\"ไม่ใช่ของเรา\"}")
                        .status())
                .isEqualTo(404);
        for (var action : List.of("submit", "withdraw", "certify", "accept")) {
            assertThat(area.act(other, area.a, action).status()).as(action).isEqualTo(404);
        }
        var elsewhere = area.as(Tokens.forStaffOf("9999", Role.DATA_OFFICER));
        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        assertThat(elsewhere.putFile(path + "/file", file().utf8()).status()).isEqualTo(404);
        assertThat(area.as("").get(path).status()).isEqualTo(401);
        assertThat(director.putFile(path + "/file", file().utf8()).status()).isEqualTo(403);
        assertThat(area.as(Tokens.forStaff(Role.ANALYST))
                        .putFile(path + "/file", file().utf8())
                        .status())
                .isEqualTo(403);
        assertThat(area.officer.putFile(path + "/file", file().utf8()).status()).isEqualTo(200);
    }

    @Test
    void whoever_acts_on_what_has_changed_meanwhile_is_refused() {
        var etag = done(area.upload(file()), 200).etag();
        done(area.upload(file().with(0, "น้ำหนัก", "22")), 200);

        assertThat(school.post(path + "/submit", "{}", "If-Match", etag).status())
                .isEqualTo(412);
        assertThat(school.putFile(path + "/file", file().utf8(), "If-Match", etag)
                        .status())
                .isEqualTo(412);
        var fresh = school.get(path).etag();
        done(school.post(path + "/submit", "{}", "If-Match", fresh), 200);
    }

    @Test
    void the_same_file_again_is_the_same_version() {
        var first = done(area.upload(file()), 200);
        var again = done(area.upload(file()), 200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.etag()).isEqualTo(first.etag());
    }

    @Test
    void rows_and_findings_are_shown_without_a_whole_citizen_id() {
        done(area.upload(file().with(1, "เลขประจำตัวประชาชน", "1101700207031")), 200);

        var records = school.get(path + "/records?limit=5").body();
        assertThat(records.path("items")).hasSize(5);
        assertThat(records.path("items").get(0).path("cells").path("firstName").asString())
                .isEqualTo("สมชาย");
        assertThat(records.toString()).doesNotContain(SchoolFile.citizenId(100), "1101700207031");
        var next = school.get(
                path + "/records?cursor=" + records.path("nextCursor").asString());
        assertThat(next.body().path("items").get(0).path("row").asInt()).isEqualTo(8);
        var csv = school.get(path + "/findings", "text/csv").whole().body();
        assertThat(csv).startsWith("\uFEFFแถว").contains("DMC-003").doesNotContain("1101700207031");
    }

    private SchoolFile file() {
        return SchoolFile.of(area.a, 12, 100);
    }

    private CollectionApi.Answer act(String action) {
        return area.act(school, area.a, action);
    }
}
