package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.events.DataDescription;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;
import org.khet.reporting.snapshots.DuckDb;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Snapshots compared, made again, and kept from everything that is not theirs. */
@KhetTest
@Import(Heard.class)
class SnapshotIT {

    private static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    @Autowired
    DuckDb duckDb;

    @Autowired
    ReportingSettings settings;

    @Test
    void two_snapshots_tell_what_changed_between_them() throws Exception {
        var june = snapshot(Map.of("99010001", rows(5, 4), "99010002", rows(3, 3), "99010003", rows(2, 2)));
        var november = snapshot(Map.of("99010001", rows(5, 4), "99010003", rows(1, 3), "99010004", rows(0, 7)));
        var changes = get("/api/reporting/snapshots/" + id(november) + "/changes?by=grade&since=" + id(june));
        var told = new ArrayList<String>();
        changes.get("schools")
                .forEach(one -> told.add(one.get("schoolCode").asString() + " "
                        + one.get("kind").asString() + " " + one.get("before") + " " + one.get("after")));
        assertThat(told).containsExactly("99010004 JOINED 0 7", "99010002 LEFT 6 0", "99010003 CORRECTED 4 4");
        assertThat(changes.get("unchanged").asInt()).isEqualTo(1);
        assertThat(changes.get("values").get(0).get("value").asString()).isEqualTo("ป.1");
        assertThat(changes.get("values").get(0).get("before").asInt()).isEqualTo(10);
        assertThat(changes.get("values").get(0).get("after").asInt()).isEqualTo(6);

        var byPersonal = new Calls(port)
                .get(ANALYST, "/api/reporting/snapshots/" + id(november) + "/changes?by=religion&since=" + id(june));
        assertThat(byPersonal.status()).isEqualTo(422);
        var other = Tokens.forStaffOf("99990000", Role.ANALYST);
        assertThat(new Calls(port)
                        .get(other, "/api/reporting/snapshots/" + id(november) + "/changes?since=" + id(june))
                        .status())
                .isEqualTo(404);
    }

    /** C41. */
    @Test
    void a_lost_or_damaged_file_is_noticed_and_made_again_byte_for_byte() throws Exception {
        var snapshot = snapshot(Map.of("99010001", rows(5, 4)));
        var collection = snapshot.get("collectionId").asString();
        var file = settings.dataDir()
                .resolve("snapshots")
                .resolve(snapshot.get("sha256").asString() + ".parquet");
        var bytes = Files.readAllBytes(file);
        assertThat(preview(collection)).isEqualTo(200);

        Files.write(file, new byte[] {1, 2, 3});
        assertThat(preview(collection)).as("damaged").isEqualTo(503);
        assertThat(rebuild(snapshot)).isEqualTo(200);
        assertThat(file).hasBinaryContent(bytes);

        Files.delete(file);
        assertThat(preview(collection)).as("lost").isEqualTo(503);
        assertThat(rebuild(snapshot)).isEqualTo(200);
        assertThat(file).hasBinaryContent(bytes);
        assertThat(preview(collection)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM glob('/etc/*')",
                "SELECT * FROM read_csv('../../../../etc/passwd')",
                "COPY (SELECT 1) TO '/tmp/khet-escape.csv'",
                "ATTACH '/tmp/khet-escape.duckdb'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET memory_limit='64GB'",
                "SET enable_external_access=true",
                "SET lock_configuration=false"
            })
    void the_column_store_reaches_nothing_beyond_its_folder(String statement) throws SQLException {
        try (var connection = duckDb.connect();
                var attempt = connection.createStatement()) {
            assertThatThrownBy(() -> attempt.execute(statement)).isInstanceOf(SQLException.class);
        }
        assertThat(Path.of("/tmp/khet-escape.csv")).doesNotExist();
    }

    private int preview(String collection) {
        return new Calls(port)
                .post(
                        ANALYST,
                        "/api/reporting/query/preview",
                        Map.of("collectionId", collection, "groupBy", List.of("grade")))
                .status();
    }

    private int rebuild(JsonNode snapshot) {
        return new Calls(port)
                .post(ANALYST, "/api/reporting/snapshots/" + id(snapshot) + "/rebuild", Map.of())
                .status();
    }

    private JsonNode snapshot(Map<String, List<List<String>>> schools) throws Exception {
        var collection = Ids.newId();
        var data = new AcceptedData(publisher, collection, List.of("grade", "religion"));
        data.open(new DataDescription(
                true,
                List.of(
                        QueriedCollection.field("grade", "ชั้น", "CODE", "INTERNAL", "ป.1", "ป.2"),
                        QueriedCollection.field("religion", "ศาสนา", "TEXT", "SENSITIVE"))));
        schools.forEach((school, rows) -> data.accept(school, rows, false));
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> new Calls(port)
                                .post(ANALYST, "/api/reporting/snapshots", Map.of("collectionId", collection))
                                .json(),
                        answer -> answer.path("schools").asInt(0) == schools.size());
    }

    private JsonNode get(String path) {
        var answer = new Calls(port).get(ANALYST, path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static String id(JsonNode snapshot) {
        return snapshot.get("id").asString();
    }

    private static List<List<String>> rows(int first, int second) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < first + second; i++) {
            rows.add(List.of(i < first ? "ป.1" : "ป.2", "พุทธ"));
        }
        return rows;
    }
}
