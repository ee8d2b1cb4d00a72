package org.khet.collection.archive;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.archives.BagCheck;
import org.khet.archives.Fault;
import org.khet.collection.CollectionApi;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C39, C50: from the last step to the sealed file, and what becomes of it. */
@KhetTest
class ArchiveIT {

    private static final String REASON = "{\"reason\":\"ผู้ปกครองขอตรวจสอบ\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @TempDir
    private Path folder;

    @Test
    void a_collection_is_sealed_at_its_last_step_and_its_archive_is_checked_without_us() throws IOException {
        var area = finished();
        assertThat(area.officer
                        .get("/collections/" + area.collection + "/archive")
                        .status())
                .isEqualTo(404);
        complete(area, 6);

        var file = download(area);
        var checked = BagCheck.of(file);

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.info()).containsEntry("External-Identifier", area.collection);
        var top = "khet-" + area.collection + "/";
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            assertThat(zip.stream().map(entry -> entry.getName().replace(top, "")))
                    .contains(
                            "bagit.txt",
                            "manifest-sha256.txt",
                            "tagmanifest-sha256.txt",
                            "data/acceptance.csv",
                            "data/collection.json",
                            "data/rules/DMC-STUDENT-v1.json",
                            "data/memos/2-proposal.pdf",
                            "data/memos/2-proposal.docx",
                            "data/memos/5-summary.pdf",
                            "data/history/procedure.json",
                            "data/history/submissions/" + area.a + ".json",
                            "data/records/" + area.b + ".csv.sealed");
            var records = zip.getInputStream(zip.getEntry(top + "data/records/" + area.a + ".csv.sealed"))
                    .readAllBytes();
            assertThat(new String(records, StandardCharsets.UTF_8))
                    .doesNotContain("ใจดี")
                    .doesNotContain("สมชาย");
            var certificate = zip.stream()
                    .filter(entry -> entry.getName().contains("/certificates/" + area.a))
                    .findFirst()
                    .orElseThrow();
            assertThat(new String(zip.getInputStream(certificate).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(area.officer
                            .get(area.submission(area.a) + "/certificate")
                            .whole()
                            .body());
        }
    }

    @Test
    void an_archive_and_its_papers_are_found_by_thai_words_within_reach() {
        var area = finished();
        complete(area, 6);

        var found = area.officer
                .get("/archives?q=" + encoded("นักเรียน บ้านตัวอย่าง " + area.a))
                .body()
                .path("items");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("papers"))
                .isNotEmpty()
                .allSatisfy(paper -> assertThat(paper.path("titleTh").asString())
                        .containsAnyOf("บ้านตัวอย่าง", "นักเรียน", "บันทึก"));
        assertThat(found.get(0).path("keepUntil").asString()).endsWith("-12-31");
        assertThat(area.officer
                        .get("/archives?q=" + encoded("ไม่มีคำนี้แน่นอน"))
                        .body()
                        .path("items"))
                .isEmpty();

        var stranger = area.as(Tokens.forStaffOf("99990000", Role.DATA_OFFICER));
        assertThat(stranger.get("/archives").body().path("items")).isEmpty();
        assertThat(stranger.get("/archives/" + area.collection).status()).isEqualTo(404);
        assertThat(stranger.get("/collections/" + area.collection + "/archive").status())
                .isEqualTo(404);
        assertThat(area.directorOf(area.a).get("/archives").status()).isEqualTo(403);
    }

    @Test
    void a_byte_that_rotted_in_the_store_is_told_with_its_file() throws IOException {
        var area = finished();
        complete(area, 6);
        var whole = SampleArea.done(area.officer.post("/archives/" + area.collection + "/check", "{}"), 200);
        assertThat(whole.body().path("fixity").path("whole").asBoolean()).isTrue();
        var chunks = database.getCollection("archive_chunks", ArchiveChunk.class);
        var batch = database.getCollection("archives", CollectionArchive.class)
                .find(eq("_id", area.collection))
                .first()
                .batch();
        var chunk = chunks.find(eq("_id", ArchiveChunk.idOf(batch, 0))).first();
        var bytes = chunk.bytes().getData();
        int at = placeInside(bytes, "data/collection.json");
        bytes[at] ^= 1;
        chunks.replaceOne(eq("_id", chunk.id()), new ArchiveChunk(chunk.id(), batch, new Binary(bytes)));

        var broken = SampleArea.done(area.officer.post("/archives/" + area.collection + "/check", "{}"), 200);

        assertThat(broken.body().path("fixity").path("whole").asBoolean()).isFalse();
        assertThat(broken.body().path("fixity").path("faults").toString()).contains("data/collection.json");
        var refused = area.officer.get("/collections/" + area.collection + "/archive");
        assertThat(refused.problem()).isEqualTo("archive-broken");
        assertThat(refused.text("detailTh")).contains("data/collection.json");
        assertThat(BagCheck.of(download(area, "?asIs=true")).faults())
                .containsExactly(new Fault("data/collection.json", Fault.Kind.CHANGED));
    }

    @Test
    void sealed_records_are_opened_by_those_entitled_with_a_reason_alone() {
        var area = finished();
        complete(area, 6);
        var path = "/archives/" + area.collection + "/records/" + area.a + "/open";

        assertThat(area.officer.post(path, "{\"reason\":\" \"}").status()).isEqualTo(422);
        assertThat(area.as(Tokens.forStaff(Role.ANALYST)).post(path, REASON).status())
                .isEqualTo(403);
        var opened =
                SampleArea.done(area.officer.post(path, REASON), 200).whole().body();
        assertThat(opened.lines().toList())
                .hasSize(7)
                .allSatisfy(line -> assertThat(line).contains(","));
        assertThat(opened).contains("สมชาย");
        assertThat(database.getCollection("audit")
                        .find(eq("action", "archived-records-opened"))
                        .first())
                .isNotNull();
    }

    private SampleArea finished() {
        var area = new SampleArea(port);
        var letterhead = "/letterheads/" + area.areaCode;
        SampleArea.done(area.officer.put(letterhead, """
                        {"officeTh":"สพป.ตัวอย่าง","agencyTh":"สพป.ตัวอย่าง","headTitleTh":"ผู้อำนวยการ","groupTh":"","address":[],
                         "phone":"","agencyCode":"ศธ 04146","startsAt":1,"startsInYear":0,"memoRule":"ALWAYS",
                         "retentionYears":10,"thaiDigits":true,"signatories":[]}"""), 200);
        SampleArea.done(area.officer.post(letterhead + "/sample-emblem", "{}"), 200);
        long firstId = 300_000L + Long.parseLong(area.areaCode) * 100;
        for (var school : area.schools) {
            area.certified(SchoolFile.of(school, 6, firstId));
            firstId += 10;
            SampleArea.done(area.act(area.officer, school, "accept"), 200);
        }
        finalise(area, "proposal");
        IntStream.rangeClosed(1, 4).forEach(n -> complete(area, n));
        finalise(area, "summary");
        complete(area, 5);
        SampleArea.done(area.officer.post("/collections/" + area.collection + "/close", "{}"), 200);
        return area;
    }

    private static void finalise(SampleArea area, String kind) {
        SampleArea.done(
                area.officer.post("/collections/" + area.collection + "/memos/" + kind + "/finalise", "{}"), 200);
    }

    private static CollectionApi.Answer complete(SampleArea area, int step) {
        return SampleArea.done(
                area.officer.post("/collections/" + area.collection + "/steps/" + step + "/complete", "{}"), 200);
    }

    private Path download(SampleArea area) throws IOException {
        return download(area, "");
    }

    private Path download(SampleArea area, String how) throws IOException {
        var file = folder.resolve("archive.zip");
        try (var in = area.officer.stream("/collections/" + area.collection + "/archive" + how)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    /** Somewhere in the packed bytes that follow the entry's local header. */
    private static int placeInside(byte[] zip, String path) {
        var text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.indexOf(path) + path.length() + 60;
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
