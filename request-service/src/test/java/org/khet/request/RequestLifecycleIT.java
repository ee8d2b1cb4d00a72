package org.khet.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.contacts.ContactSeal;
import org.khet.events.ReportingEvents;
import org.khet.events.ReportingEvents.ProductionCompleted;
import org.khet.events.ReportingEvents.ReportFileChunk;
import org.khet.messaging.EventPublisher;
import org.khet.request.production.IncomingFiles;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A request from the form to the filed case, over HTTP, with reporting-service's events played by the test. */
@KhetTest
@Import(Told.class)
class RequestLifecycleIT {

    private static final String OFFICER = Tokens.forStaffNamed("officer-1", Role.DATA_OFFICER);
    private static final String OTHER_OFFICER = Tokens.forStaffNamed("officer-2", Role.DATA_OFFICER);
    private static final byte[] FILE = "รหัสโรงเรียน,รวม\n99010001,3\n".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    @Autowired
    ContactSeal seal;

    private Calls http;

    @BeforeEach
    void connect() {
        http = new Calls(port);
    }

    @Test
    void a_request_is_produced_checked_delivered_and_filed() throws Exception {
        var filed = http.post(OFFICER, "/api/requests", form(Map.of()));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        var id = filed.json().get("id").asString();
        assertThat(filed.json().get("requestNo").asString()).matches("25\\d\\d/\\d{4}");
        assertThat(filed.json().get("requester").get("email").asString()).isEqualTo("a…@example.test");

        completed(id, 1, OFFICER);
        completed(id, 2, OFFICER);
        assertThat(complete(id, 3, OFFICER).problem()).isEqualTo("nothing-produced");
        produce(id);
        completed(id, 3, OFFICER);
        assertThat(complete(id, 4, OFFICER).problem())
                .as("who ordered does not check")
                .isEqualTo("own-work");
        completed(id, 4, OTHER_OFFICER);
        completed(id, 5, OTHER_OFFICER);
        assertThat(complete(id, 6, OFFICER).problem()).isEqualTo("deliver-instead");

        var link = http.post(OFFICER, "/api/requests/" + id + "/deliver", Map.of("maxDownloads", 1))
                .json()
                .get("link")
                .asString();
        var path = link.substring(link.indexOf("/api/"));
        assertThat(unzipped(http.get(null, path).bytes()))
                .containsEntry("pupils.csv", new String(FILE, StandardCharsets.UTF_8))
                .hasEntrySatisfying("manifest.json", text -> assertThat(text).contains(IncomingFiles.sha256(FILE)));
        assertThat(http.get(null, path).problem()).isEqualTo("link-used-up");
        assertThat(http.get(null, path.substring(0, path.length() - 1)).status())
                .isEqualTo(404);

        completed(id, 7, OFFICER);
        assertThat(http.get(OFFICER, "/api/requests/" + id).json().get("status").asString())
                .isEqualTo("CLOSED");
        assertThat(http.get(OFFICER, "/api/requests/" + id + "/disclosures")
                        .json()
                        .get("items"))
                .hasSize(2);

        var code = filed.json().get("trackingCode").asString();
        var progress = http.get(null, "/api/requests/track/" + code);
        assertThat(progress.json().get("status").asString()).isEqualTo("CLOSED");
        assertThat(progress.toString()).doesNotContain("example.test", "ผู้ขอ");

        await().untilAsserted(() -> assertThat(Told.DELIVERED).containsKey(id));
        var contact = seal.open(Told.DELIVERED.get(id).contactSealed(), id);
        assertThat(contact.link())
                .as("a page, so that no mail scanner uses a download up")
                .contains("/delivery/");
    }

    /** C31. */
    @Test
    void the_clock_stops_while_the_requester_is_asked() {
        var id = filed();
        assertThat(http.post(OFFICER, "/api/requests/" + id + "/steps/1/pause", Map.of("reason", "รอข้อมูลเพิ่มเติม"))
                        .ok())
                .isTrue();
        assertThat(complete(id, 1, OFFICER).status()).isEqualTo(409);
        assertThat(http.post(OFFICER, "/api/requests/" + id + "/steps/1/resume", null)
                        .ok())
                .isTrue();
        completed(id, 1, OFFICER);
    }

    @Test
    void a_rejected_check_goes_back_to_production() throws Exception {
        var id = filed();
        completed(id, 1, OFFICER);
        completed(id, 2, OFFICER);
        produce(id);
        completed(id, 3, OFFICER);
        var steps = http.post(OTHER_OFFICER, "/api/requests/" + id + "/steps/4/reject", Map.of("reason", "ยอดไม่ตรง"));
        assertThat(steps.json().get("currentStep").asInt()).isEqualTo(3);
        assertThat(complete(id, 3, OFFICER).problem()).isEqualTo("nothing-produced");
        produce(id);
        completed(id, 3, OFFICER);
    }

    /** C28. */
    @Test
    void a_bad_form_is_refused_field_by_field() {
        var noFormat = new HashMap<>(form(Map.of()));
        noFormat.remove("format");
        assertThat(http.post(OFFICER, "/api/requests", noFormat).status()).isEqualTo(422);
        for (var bad : List.of(
                form(Map.of("status", "CLOSED")),
                form(Map.of("format", "EXE")),
                form(Map.of("purpose", " ")),
                form(Map.of("wanted", Map.of("description", "x", "catalogueCode", "no-such"))),
                form(Map.of("requester", Map.of("kind", "AGENCY", "name", "ก", "email", "a@example.test"))),
                form(Map.of("requester", Map.of("kind", "PERSON", "name", "ก", "email", "no mail"))))) {
            var answer = http.post(OFFICER, "/api/requests", bad);
            assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
            assertThat(answer.json().path("titleTh").asString("")).isNotBlank();
        }
    }

    @Test
    void each_sees_what_is_theirs() {
        var school = Tokens.forSchool("99010001", Role.SCHOOL_CLIENT);
        var id = http.post(school, "/api/requests", form(Map.of()))
                .json()
                .get("id")
                .asString();
        assertThat(http.get(school, "/api/requests/" + id).ok()).isTrue();
        assertThat(http.get(OFFICER, "/api/requests/" + id).ok()).isTrue();
        var stranger = Tokens.forSchool("99010002", Role.SCHOOL_CLIENT);
        assertThat(http.get(stranger, "/api/requests/" + id).status()).isEqualTo(404);
        assertThat(http.get(stranger, "/api/requests").json().get("items")).isEmpty();
        assertThat(complete(id, 1, school).status()).isEqualTo(403);
        for (var path : List.of("/api/requests", "/api/requests/" + id, "/api/requests/catalogue")) {
            assertThat(http.get(null, path).status()).isEqualTo(401);
            Tokens.broken()
                    .forEach((fault, token) ->
                            assertThat(http.get(token, path).status()).as(fault).isEqualTo(401));
        }
    }

    private String filed() {
        return http.post(OFFICER, "/api/requests", form(Map.of()))
                .json()
                .get("id")
                .asString();
    }

    private void produce(String id) throws Exception {
        var ordered = http.post(
                OFFICER,
                "/api/requests/" + id + "/production",
                Map.of("reportCode", "pupils-by-grade-sex-rooms", "collectionId", "c1"));
        assertThat(ordered.ok()).as(ordered.toString()).isTrue();
        var orderId = ordered.json().get("order").get("orderId").asString();
        await().until(() -> Told.ORDERED.contains(orderId));
        var manifest = new ProductionCompleted(
                orderId,
                id,
                "order-" + orderId,
                "s1",
                "pupils-by-grade-sex-rooms",
                "CSV",
                "pupils.csv",
                "text/csv;charset=UTF-8",
                FILE.length,
                IncomingFiles.sha256(FILE),
                1);
        publisher
                .publish(ReportingEvents.PRODUCTION_COMPLETED, "m" + orderId, "s", "k", manifest)
                .get();
        var chunk = new ReportFileChunk(
                manifest.fileId(), 0, 1, Base64.getEncoder().encodeToString(FILE), IncomingFiles.sha256(FILE));
        publisher
                .publish(ReportingEvents.REPORT_FILE_CHUNK, "c" + orderId, "s", "k", chunk)
                .get();
        await().untilAsserted(() -> assertThat(
                        http.get(OFFICER, "/api/requests/" + id).json().get("outputs"))
                .hasSize(1));
    }

    private void completed(String id, int step, String token) {
        var answer = complete(id, step, token);
        assertThat(answer.ok()).as(answer.toString()).isTrue();
    }

    private Calls.Answer complete(String id, int step, String token) {
        return http.post(token, "/api/requests/" + id + "/steps/" + step + "/complete", Map.of("note", "ทดสอบ"));
    }

    private static Map<String, Object> form(Map<String, Object> changes) {
        var form = new HashMap<String, Object>(Map.of(
                "requester",
                Map.of("kind", "PERSON", "name", "ผู้ขอ", "email", "asker@example.test", "phone", "0800000000"),
                "purpose",
                "วางแผนงบประมาณ",
                "wanted",
                Map.of("catalogueCode", "pupils-by-grade-sex-rooms", "description", "จำนวนนักเรียนรายโรงเรียน"),
                "format",
                "CSV"));
        form.putAll(changes);
        return form;
    }

    private static Map<String, String> unzipped(byte[] bytes) throws Exception {
        var entries = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
