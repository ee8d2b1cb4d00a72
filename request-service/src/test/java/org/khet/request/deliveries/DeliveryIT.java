package org.khet.request.deliveries;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.khet.events.DocumentReference;
import org.khet.request.CaseAtWork;
import org.khet.request.Told;
import org.khet.request.production.IncomingFiles;
import org.khet.testing.Calls;
import org.khet.testing.MovedClock;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** C36: handing over, and everything that can go wrong with it. */
class DeliveryIT extends CaseAtWork {

    private static final Map<String, Object> LETTER = Map.of(
            "form",
            "LETTER",
            "subject",
            "ส่งมอบข้อมูลสารสนเทศ",
            "to",
            "ผู้ว่าราชการจังหวัด",
            "body",
            "ตามที่ท่านขอข้อมูล สำนักงานขอส่งข้อมูลตามสิ่งที่ส่งมาด้วย",
            "areaCode",
            "9901");

    @Autowired
    private MongoDatabase database;

    @Test
    void a_package_holds_the_files_their_sums_and_a_numbered_cover() throws Exception {
        var id = atDelivery();
        var draft = http.post(OFFICER, "/api/requests/" + id + "/cover-draft", LETTER);
        assertThat(draft.bytes()).asString(StandardCharsets.UTF_8).startsWith("%PDF");
        assertThat(PEERS.bodies.getLast()).contains("\"draft\":true");

        var link = linkOf(deliver(OFFICER, id, Map.of("maxDownloads", 1, "cover", LETTER)));
        assertThat(PEERS.bodies.getLast()).contains("\"draft\":false", "table.csv");
        var files = unzipped(http.get(null, link).bytes());
        var manifest = JsonMapper.builder().build().readTree(files.get("manifest.json"));
        assertThat(manifest.get("files"))
                .hasSize(2)
                .allSatisfy(file -> assertThat(IncomingFiles.sha256(
                                files.get(file.get("fileName").asString())))
                        .isEqualTo(file.get("sha256").asString()));
        assertThat(manifest.get("files").get(1).get("number").asString()).isEqualTo("ศธ 04146/12");
        assertThat(files).containsOnlyKeys("table.csv", "cover.pdf", "manifest.json");
        assertThat(http.get(null, link).problem()).isEqualTo("link-used-up");
    }

    @Test
    void the_cover_goes_to_the_service_that_mails_it_and_to_nobody_else_until_the_link_is_revoked() throws Exception {
        var id = atDelivery();
        var mailer = Tokens.forService("notification-service");
        var address = "/api/requests/covers/" + id;
        assertThat(http.get(mailer, address).status()).isEqualTo(404);
        var link = linkOf(deliver(OFFICER, id, Map.of("cover", LETTER)));
        var inPackage = unzipped(http.get(null, link).bytes()).get("cover.pdf");

        assertThat(http.get(mailer, address).bytes()).isEqualTo(inPackage);
        await().untilAsserted(() -> assertThat(Told.DELIVERED).containsKey(id));
        assertThat(Told.DELIVERED.get(id).cover())
                .isEqualTo(new DocumentReference(
                        "requests",
                        address,
                        IncomingFiles.sha256(inPackage),
                        inPackage.length,
                        "application/pdf",
                        "หนังสือนำส่ง " + numberOf(id) + ".pdf"));
        for (var other : List.of(OFFICER, DIRECTOR, Tokens.forService("another-service"))) {
            assertThat(http.get(other, address).status()).isEqualTo(403);
        }
        assertThat(http.get(null, address).status()).isEqualTo(401);
        assertThat(http.get(mailer, "/api/requests/" + id).ok()).isFalse();
        http.post(OFFICER, "/api/requests/" + id + "/link/revoke", Map.of("reason", "ส่งผิดคน"));
        assertThat(http.get(mailer, address).status()).isEqualTo(404);
    }

    private String numberOf(String id) {
        return http.get(OFFICER, "/api/requests/" + id)
                .json()
                .get("requestNo")
                .asString()
                .replace('/', '-');
    }

    @Test
    void a_cover_without_the_offices_emblem_is_refused_and_nothing_is_delivered() {
        var id = atDelivery();
        PEERS.emblem = false;
        var refused = deliver(OFFICER, id, Map.of("cover", LETTER));
        assertThat(refused.problem()).isEqualTo("document-not-final");
        assertThat(http.get(OFFICER, "/api/requests/" + id).json().get("status").asString())
                .isEqualTo("CHECKED");
        assertThat(lines(id)).isEmpty();
    }

    @Test
    void a_guessed_an_expired_and_a_revoked_link_get_one_same_answer_after_one_same_time() {
        var guessed = "/api/requests/deliveries/" + "a".repeat(40);
        var revokedId = atDelivery();
        var revoked = linkOf(deliver(OFFICER, revokedId, Map.of()));
        assertThat(http.get(null, revoked + "/contents").ok()).isTrue();
        http.post(OFFICER, "/api/requests/" + revokedId + "/link/revoke", Map.of("reason", "ส่งผิดคน"));
        var expired = linkOf(deliver(OFFICER, atDelivery(), Map.of("validDays", 1)));
        MovedClock.ahead = Duration.ofDays(2);

        var answers = java.util.stream.Stream.of(guessed, revoked, expired)
                .map(path -> {
                    long began = System.nanoTime();
                    var answer = http.get(null, path);
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(75));
                    assertThat(answer.status()).isEqualTo(404);
                    return answer.json().get("detailTh").asString()
                            + answer.json().get("type");
                })
                .distinct();
        assertThat(answers).hasSize(1);
    }

    @Test
    void a_new_link_takes_the_place_of_the_one_before() {
        var id = atDelivery();
        var first = linkOf(deliver(OFFICER, id, Map.of()));
        var second = linkOf(http.post(OFFICER, "/api/requests/" + id + "/link", Map.of("maxDownloads", 2)));
        assertThat(http.get(null, first).status()).isEqualTo(404);
        assertThat(http.get(null, second).ok()).isTrue();
        var links =
                http.get(OFFICER, "/api/requests/" + id + "/delivery").json().get("links");
        assertThat(links.get(0).get("count").asInt()).isEqualTo(1);
        assertThat(links.get(1).get("open").asBoolean()).isFalse();
    }

    @Test
    void many_at_once_get_no_more_than_the_link_allows() {
        var link = linkOf(deliver(OFFICER, atDelivery(), Map.of("maxDownloads", 3)));
        var passed = IntStream.range(0, 12)
                .parallel()
                .filter(i -> http.get(null, link).ok())
                .count();
        assertThat(passed).isEqualTo(3);
    }

    @Test
    void a_package_that_was_changed_in_the_store_is_not_given_out_and_the_attempt_is_on_record() {
        var id = atDelivery();
        var link = linkOf(deliver(OFFICER, id, Map.of()));
        var packageId = new BsonString(id + "."
                + http.get(OFFICER, "/api/requests/" + id + "/delivery")
                        .json()
                        .get("packageSha256")
                        .asString());
        var bucket = GridFSBuckets.create(database, "packages");
        bucket.delete(packageId);
        bucket.uploadFromStream(packageId, "x", new ByteArrayInputStream(FILE));
        assertThat(http.get(null, link).problem()).isEqualTo("package-tampered");
        assertThat(lines(id).get(0).get("action").asString()).isEqualTo("TAMPERED");
    }

    @Test
    void who_takes_it_in_person_is_on_record_with_what_they_showed_and_no_number() {
        var id = atDelivery();
        var given = deliver(OFFICER, id, Map.of("way", "IN_PERSON")).json();
        assertThat(given.path("link").isNull()).isTrue();
        assertThat(unzipped(id)).contains("manifest.json");
        var receipt = http.post(
                OFFICER,
                "/api/requests/" + id + "/receipt",
                Map.of("receivedBy", "สมชาย รับแทน", "document", "OFFICIAL_CARD"));
        assertThat(receipt.json().get("receipts").get(0).get("receivedBy").asString())
                .isEqualTo("สมชาย รับแทน");
        assertThat(lines(id).get(0).toString()).contains("HANDED_OVER").doesNotContain("สมชาย");
        assertThat(database.getCollection("deliveries")
                        .find(eq("_id", id))
                        .first()
                        .toJson())
                .doesNotContain("สมชาย");
        var page = given.get("page").asString();
        var token = page.substring(page.lastIndexOf('/') + 1);
        assertThat(http.get(null, "/api/requests/deliveries/" + token).problem())
                .isEqualTo("link-used-up");
    }

    @Test
    void a_requester_says_once_how_it_was() {
        var link = linkOf(deliver(OFFICER, atDelivery(), Map.of()));
        assertThat(http.post(null, link + "/satisfaction", Map.of("score", 6)).status())
                .isEqualTo(422);
        assertThat(http.post(null, link + "/satisfaction", Map.of("score", 4, "words", "เร็วดี"))
                        .status())
                .isEqualTo(204);
        assertThat(http.post(null, link + "/satisfaction", Map.of("score", 5)).problem())
                .isEqualTo("already-said");
        var report = http.get(DIRECTOR, "/api/requests/satisfaction").json();
        assertThat(report.get("byScore").get("4").asInt()).isPositive();
        assertThat(report.get("items").toString()).contains("เร็วดี");
    }

    /** C67. */
    @Test
    void a_line_of_the_disclosure_log_that_was_edited_is_found() {
        var id = atDelivery();
        deliver(OFFICER, id, Map.of());
        assertThat(check().get("intact").asBoolean()).isTrue();
        var log = database.getCollection("disclosures");
        var line = log.find(eq("subjectId", id)).first();
        var facts = line.get("facts", Document.class);
        var basis = facts.getString("dataClass");
        log.updateOne(eq("_id", line.getLong("_id")), Updates.set("facts.dataClass", "OPEN"));
        try {
            assertThat(check().get("firstBrokenLine").asLong()).isEqualTo(line.getLong("_id"));
        } finally {
            log.updateOne(eq("_id", line.getLong("_id")), Updates.set("facts.dataClass", basis));
        }
        assertThat(check().get("intact").asBoolean()).isTrue();
    }

    @Test
    void the_log_is_exported_for_those_who_oversee_it_and_no_cell_is_a_formula() {
        var id = filed(Map.of("purpose", "=HYPERLINK(\"http://x.test\")"));
        completed(id, 1, OFFICER);
        completed(id, 2, OFFICER);
        produced(ANALYST, id, counted("grade"));
        checked(id);
        deliver(OFFICER, id, Map.of());
        var csv = new String(
                http.get(DIRECTOR, "/api/requests/disclosures/export").bytes(), StandardCharsets.UTF_8);
        assertThat(csv).contains("\"'=HYPERLINK(\"\"http://x.test\"\")\"").contains("a…@example.test");
        for (var token : java.util.List.of(OFFICER, ANALYST)) {
            assertThat(http.get(token, "/api/requests/disclosures/export").status())
                    .isEqualTo(403);
            assertThat(http.get(token, "/api/requests/disclosures").status()).isEqualTo(403);
        }
        assertThat(http.get(DIRECTOR, "/api/requests/disclosures?limit=1")
                        .json()
                        .get("nextCursor")
                        .asString())
                .isNotBlank();
    }

    private JsonNode check() {
        return http.get(DIRECTOR, "/api/requests/disclosures/check").json();
    }

    private JsonNode lines(String id) {
        return http.get(OFFICER, "/api/requests/" + id + "/disclosures").json().get("items");
    }

    private String unzipped(String id) {
        try {
            return unzipped(http.get(OFFICER, "/api/requests/" + id + "/package")
                            .bytes())
                    .keySet()
                    .toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String linkOf(Calls.Answer answer) {
        assertThat(answer.ok()).as(answer.toString()).isTrue();
        return pathOf(answer.json().get("link").asString());
    }
}
