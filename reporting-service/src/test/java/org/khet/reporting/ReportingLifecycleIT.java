package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.events.CollectionEvents;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Calls.Answer;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** From accepted submissions on Kafka to a public page, over HTTP. */
@KhetTest
@Import(Heard.class)
class ReportingLifecycleIT {

    private static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);
    private static final String SUPERVISOR = Tokens.forStaffNamed("supervisor-1", Role.SUPERVISOR);

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    private final String collectionId = Ids.newId();
    private AcceptedData data;

    @BeforeEach
    void collection() {
        data = new AcceptedData(publisher, collectionId, List.of("grade", "room", "sex"));
    }

    /** C41, C42, C43. */
    @Test
    void accepted_data_becomes_a_published_table_whose_figures_lead_back_to_certificates() throws Exception {
        data.accept("99010001", List.of(row("ป.1", "1", "ช"), row("ป.1", "2", "ญ"), row("ป.2", "1", "ญ")), false);
        data.accept("99010002", List.of(row("ป.1", "1", "ช")), true);
        var snapshotId = snapshot().get("id").asString();

        var production = post(
                        ANALYST,
                        "/api/reporting/productions",
                        Map.of("reportCode", "pupils-by-grade-sex-rooms", "snapshotId", snapshotId))
                .json();
        var id = production.get("id").asString();
        assertThat(production.get("doubts")).isEmpty();

        var table = get(ANALYST, "/api/reporting/productions/" + id + "/table").json();
        assertThat(cell(table, "99010001", "P1-TOTAL")).isEqualTo(2);
        assertThat(cell(table, "99010001", "P1-ROOMS")).isEqualTo(2);
        assertThat(cell(table, "99010001", "ALL-FEMALE")).isEqualTo(2);
        assertThat(cell(table, "99010002", "ALL-TOTAL")).isEqualTo(1);

        var lineage = get(ANALYST, "/api/reporting/lineage/" + id + "~99010001~ALL-TOTAL")
                .json();
        assertThat(lineage.get("value").asInt()).isEqualTo(3);
        assertThat(lineage.get("submissions")).hasSize(1);
        assertThat(lineage.get("submissions").get(0).get("certificateId").asString())
                .isEqualTo("cert-99010001");

        steps(id, 1, 3, ANALYST);
        assertThat(complete(id, 4, ANALYST).status())
                .as("an author checks nothing of their own")
                .isEqualTo(403);
        assertThat(publish(id).status()).as("not before the check").isEqualTo(409);
        steps(id, 4, 5, SUPERVISOR);
        assertThat(publish(id).ok()).isTrue();

        var published = get(null, "/api/public/publications/pupils-" + collectionId + "/data")
                .json();
        assertThat(published.at("/table/rows/1/key").asString()).isEqualTo("99010002");
        assertThat(get(null, "/api/public/search?q=นักเรียน").json().get("items"))
                .isNotEmpty();
        steps(id, 7, 7, ANALYST);
        assertThat(get(ANALYST, "/api/reporting/productions/" + id)
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("FILED");
    }

    @Test
    void a_snapshot_of_unchanged_data_is_the_same_snapshot() throws Exception {
        data.accept("99010001", List.of(row("ป.1", "1", "ช")), false);
        var first = snapshot();
        assertThat(snapshot().get("id")).isEqualTo(first.get("id"));
        data.accept("99010003", List.of(row("ป.1", "1", "ญ")), false);
        await().untilAsserted(() -> assertThat(snapshot().get("rows").asInt()).isEqualTo(2));
    }

    /** C23: what was certified counts until its correction is accepted; the figure made before knows both. */
    @Test
    void a_correction_accepted_later_is_counted_anew_and_the_lineage_shows_both() throws Exception {
        data.accept("99010001", List.of(row("ป.1", "1", "ช")), false);
        var before = snapshot().get("id").asString();
        data.version(2);
        data.accept("99010001", List.of(row("ป.1", "1", "ช"), row("ป.1", "1", "ญ")), false);
        await().untilAsserted(() -> assertThat(snapshot().get("rows").asInt()).isEqualTo(2));

        var production = post(
                        ANALYST,
                        "/api/reporting/productions",
                        Map.of("reportCode", "pupils-by-grade-sex-rooms", "snapshotId", before))
                .json();
        var lineage = get(
                        ANALYST,
                        "/api/reporting/lineage/" + production.get("id").asString() + "~99010001~ALL-TOTAL")
                .json();
        assertThat(lineage.get("value").asInt()).isEqualTo(1);
        var versions = lineage.get("submissions").get(0).get("versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).get("counted").asBoolean()).isTrue();
        assertThat(versions.get(1).get("version").asInt()).isEqualTo(2);
        assertThat(versions.get(1).get("counted").asBoolean()).isFalse();
    }

    @Test
    void records_with_a_wrong_hash_are_never_counted() throws Exception {
        var rows = List.of(row("ป.1", "1", "ช"));
        publisher
                .publish(
                        CollectionEvents.SUBMISSION_ACCEPTED,
                        Ids.newId(),
                        "s",
                        "k",
                        data.manifest("99010009", rows, "0".repeat(64)))
                .get();
        publisher
                .publish(CollectionEvents.RECORDS_CHUNK, Ids.newId(), "s", "k", data.chunk("99010009", rows))
                .get();
        data.accept("99010001", List.of(row("ป.1", "1", "ช")), false);
        await().untilAsserted(() -> assertThat(
                        post(ANALYST, "/api/reporting/snapshots", Map.of("collectionId", collectionId))
                                .status())
                .isEqualTo(503));
    }

    @Test
    void who_has_no_right_gets_nothing() {
        for (var path : List.of("/api/reporting/snapshots", "/api/reporting/productions", "/api/reporting/reports")) {
            assertThat(get(null, path).status()).as(path).isEqualTo(401);
            assertThat(get(Tokens.forSchool("99010001", Role.SCHOOL_DIRECTOR), path)
                            .status())
                    .as(path)
                    .isEqualTo(403);
            Tokens.broken()
                    .forEach((fault, token) ->
                            assertThat(get(token, path).status()).as(fault).isEqualTo(401));
        }
    }

    @Test
    void staff_of_another_area_see_nothing_of_this_one() throws Exception {
        data.accept("99010001", List.of(row("ป.1", "1", "ช")), false);
        var id = snapshot().get("id").asString();
        var other = Tokens.forStaffOf("99990000", Role.ANALYST);
        assertThat(get(other, "/api/reporting/snapshots/" + id).status()).isEqualTo(404);
        assertThat(get(other, "/api/reporting/snapshots").json().get("items")).isEmpty();
        assertThat(post(other, "/api/reporting/snapshots", Map.of("collectionId", collectionId))
                        .status())
                .isEqualTo(404);
        var wanted = Map.of("reportCode", "pupils-by-grade-sex-rooms", "snapshotId", id);
        assertThat(post(other, "/api/reporting/productions", wanted).status()).isEqualTo(404);
    }

    private JsonNode snapshot() {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> post(ANALYST, "/api/reporting/snapshots", Map.of("collectionId", collectionId)),
                        answer -> answer.ok())
                .json();
    }

    private static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }

    private static int cell(JsonNode table, String school, String column) {
        int at = 0;
        while (!table.get("columns").get(at).get("key").asString().equals(column)) {
            at++;
        }
        for (var row : table.get("rows")) {
            if (row.get("key").asString().equals(school)) {
                return row.get("values").get(at).asInt();
            }
        }
        throw new AssertionError("No row of " + school);
    }

    private void steps(String id, int from, int to, String token) {
        for (int n = from; n <= to; n++) {
            assertThat(complete(id, n, token).ok()).as("step " + n).isTrue();
        }
    }

    private Answer complete(String id, int n, String token) {
        return post(token, "/api/reporting/productions/" + id + "/steps/" + n + "/complete", Map.of("note", "ทดสอบ"));
    }

    private Answer publish(String id) {
        return post(
                SUPERVISOR,
                "/api/reporting/productions/" + id + "/publish",
                Map.of("slug", "pupils-" + collectionId, "titleTh", "จำนวนนักเรียน"));
    }

    private Answer get(String token, String path) {
        return new Calls(port).get(token, path);
    }

    private Answer post(String token, String path, Object body) {
        return new Calls(port).post(token, path, body);
    }
}
