package org.khet.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.khet.events.ReportingEvents;
import org.khet.events.ReportingEvents.ProductionCompleted;
import org.khet.events.ReportingEvents.ReportFileChunk;
import org.khet.messaging.EventPublisher;
import org.khet.request.production.IncomingFiles;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.KhetTest;
import org.khet.testing.MovedClock;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A request walked through its steps over HTTP, with the other services played by {@link StubPeers} and by events. */
@KhetTest
@Import({MovedClock.class, Told.class})
public abstract class CaseAtWork {

    protected static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);
    protected static final String OFFICER = Tokens.forStaffNamed("officer-1", Role.DATA_OFFICER);
    protected static final String OTHER_OFFICER = Tokens.forStaffNamed("officer-2", Role.DATA_OFFICER);
    protected static final String SUPERVISOR = Tokens.forStaffNamed("supervisor-1", Role.SUPERVISOR);
    protected static final String DIRECTOR = Tokens.forStaffNamed("director-1", Role.OFFICE_DIRECTOR);
    protected static final byte[] FILE = "ชั้น,จำนวน\nป.1,12\n".getBytes(StandardCharsets.UTF_8);
    protected static final StubPeers PEERS = new StubPeers();

    @LocalServerPort
    int port;

    @Autowired
    protected EventPublisher publisher;

    protected Calls http;

    @DynamicPropertySource
    static void peers(DynamicPropertyRegistry settings) {
        settings.add("khet.peers.reporting", PEERS::url);
        settings.add("khet.peers.collection", PEERS::url);
        settings.add("khet.peers.time-limit", () -> "500ms");
        settings.add("khet.peers.pause", () -> "10ms");
        settings.add("khet.peers.open-for", () -> "300ms");
    }

    @BeforeEach
    void connect() {
        http = new Calls(port);
    }

    @AfterEach
    void tidy() {
        PEERS.reset();
        MovedClock.ahead = Duration.ZERO;
    }

    protected String filed(Map<String, Object> changes) {
        var form = new HashMap<String, Object>(Map.of(
                "requester",
                Map.of("kind", "PERSON", "name", "ผู้ขอ", "email", "asker@example.test"),
                "purpose",
                "วางแผนงบประมาณ",
                "wanted",
                Map.of("description", "จำนวนนักเรียนพิการแยกชั้น"),
                "format",
                "CSV"));
        form.putAll(changes);
        var filed = http.post(OFFICER, "/api/requests", form);
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        return filed.json().get("id").asString();
    }

    /** A request at its production step. */
    protected String atProduction() {
        var id = filed(Map.of());
        completed(id, 1, OFFICER);
        completed(id, 2, OFFICER);
        return id;
    }

    protected static Map<String, Object> counted(String... groupBy) {
        return query(List.of(), List.of(groupBy), List.of(Map.of("kind", "COUNT")));
    }

    protected static Map<String, Object> listed(String... fields) {
        return query(List.of(fields), List.of(), List.of());
    }

    private static Map<String, Object> query(List<String> fields, List<String> groupBy, List<Object> measures) {
        return new HashMap<>(Map.of(
                "collectionId",
                "c1",
                "fields",
                fields,
                "filters",
                List.of(),
                "groupBy",
                groupBy,
                "measures",
                measures));
    }

    protected Calls.Answer order(String token, String id, Map<String, Object> query) {
        return http.post(token, "/api/requests/" + id + "/production", Map.of("query", query));
    }

    /** Orders and plays reporting-service's answer. */
    protected void produced(String token, String id, Map<String, Object> query) {
        var ordered = order(token, id, query);
        assertThat(ordered.ok()).as(ordered.toString()).isTrue();
        arrive(id, ordered.json().get("order").get("orderId").asString());
    }

    protected void arrive(String id, String orderId) {
        var manifest = new ProductionCompleted(
                orderId,
                id,
                "order-" + orderId,
                "s1",
                "query",
                "CSV",
                "table.csv",
                "text/csv;charset=UTF-8",
                FILE.length,
                IncomingFiles.sha256(FILE),
                1);
        publisher.publish(ReportingEvents.PRODUCTION_COMPLETED, "m" + orderId, "s", "k", manifest);
        var chunk = new ReportFileChunk(
                manifest.fileId(), 0, 1, Base64.getEncoder().encodeToString(FILE), IncomingFiles.sha256(FILE));
        publisher.publish(ReportingEvents.REPORT_FILE_CHUNK, "c" + orderId, "s", "k", chunk);
        await().untilAsserted(() -> assertThat(
                        http.get(OFFICER, "/api/requests/" + id).json().get("outputs"))
                .hasSize(1));
    }

    /** Produced by the analyst, checked by an officer, at the step of handing over. */
    protected String atDelivery() {
        var id = atProduction();
        produced(ANALYST, id, counted("grade"));
        checked(id);
        return id;
    }

    protected void checked(String id) {
        completed(id, 3, ANALYST);
        completed(id, 4, OTHER_OFFICER);
        completed(id, 5, OFFICER);
    }

    protected Calls.Answer deliver(String token, String id, Map<String, Object> wanted) {
        return http.post(token, "/api/requests/" + id + "/deliver", wanted);
    }

    protected void completed(String id, int step, String token) {
        var answer = http.post(token, "/api/requests/" + id + "/steps/" + step + "/complete", Map.of("note", "ทดสอบ"));
        assertThat(answer.ok()).as(answer.toString()).isTrue();
    }

    protected static String pathOf(String link) {
        return link.substring(link.indexOf("/api/"));
    }

    protected static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
