package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Reports beside those of the year before, beside the certificates, and back to what they rest on. C41, C43. */
@KhetTest
@Import(Heard.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportHistoryIT {

    private static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);
    private static final String ROOMS = "pupils-by-grade-sex-rooms";

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    private final String dataSet = "DMC-STUDENT-" + Ids.newId();
    private String before = "";
    private String now = "";

    /** One school has closed since, one is new, one has lost half of its pupils, one hardly moved. */
    @BeforeAll
    void two_years() {
        before = snapshot(2567, Map.of("99010001", 20, "99010002", 40, "99010004", 6), Map.of());
        now = snapshot(
                2568,
                Map.of("99010001", 19, "99010002", 20, "99010003", 8),
                Map.of("99010001", "ริมน้ำ", "99010003", "ริมน้ำ"));
    }

    @Test
    void a_table_stands_beside_that_of_last_year_cell_by_cell() {
        var compared = comparison(produced(ROOMS, now), "lastYear").json();
        assertThat(cell(compared, "99010002", "ALL-TOTAL")).isEqualTo("20 40 -20 -50 true");
        assertThat(cell(compared, "99010001", "ALL-TOTAL")).isEqualTo("19 20 -1 -5 false");
        assertThat(cell(compared, "99010003", "ALL-TOTAL")).as("new").isEqualTo("8 null null null false");
        assertThat(cell(compared, "99010004", "ALL-TOTAL")).as("closed").isEqualTo("null 6 null null false");
        assertThat(cell(compared, "total", "ALL-TOTAL")).isEqualTo("47 66 -19 -28.8 true");
    }

    @Test
    void a_table_stands_beside_what_the_schools_certified() {
        var id = produced(ROOMS, now);
        var compared = comparison(id, "certificates").json();
        assertThat(cell(compared, "99010002", "ALL-TOTAL")).isEqualTo("20 20 0 0 false");
        assertThat(cell(compared, "district-เมือง", "ALL-TOTAL")).isEqualTo("39 39 0 0 false");
        assertThat(cell(compared, "total", "ALL-TOTAL")).isEqualTo("47 47 0 0 false");
        assertThat(compared.get("columns")).as("only what counts every record").hasSize(1);
        assertThat(comparison(id, "somethingElse").status()).isEqualTo(422);
        assertThat(comparison(produced(ROOMS, before), "lastYear").status()).isEqualTo(404);
    }

    @Test
    void what_moved_far_from_last_year_is_questioned() {
        var moved = doubts(produced(ROOMS, now), "moved-from-last-year");
        assertThat(moved).contains("99010002 ALL-TOTAL").doesNotContain("99010001 ALL-TOTAL");
        assertThat(doubts(produced(ROOMS, before), "moved-from-last-year")).isEmpty();
    }

    @Test
    void years_stand_in_rows_and_one_without_a_snapshot_says_so() {
        var table = table(produced("five-year-trend", now));
        assertThat(table.keys()).containsExactly("2564", "2565", "2566", "2567", "2568");
        assertThat(table.value("2567", "ALL-TOTAL")).isEqualTo("66");
        assertThat(table.value("2568", "ALL-TOTAL")).isEqualTo("47");
        assertThat(table.value("2567", "SCHOOLS")).isEqualTo("3");
        assertThat(table.value("2567", "PER_ROOM")).isEqualTo("22");
        assertThat(table.value("2566", "ALL-TOTAL")).isNull();
        assertThat(table.gap("2566", "ALL-TOTAL")).isEqualTo("NO_SNAPSHOT");
        assertThat(table.gap("2566", "PER_ROOM")).isEqualTo("NO_SNAPSHOT");
    }

    @Test
    void an_indicator_leads_back_to_the_columns_that_it_is_made_of() {
        var lineage = lineage(produced("pupils-per-room-by-school", now), "99010001", "PER_ROOM");
        var parts = new ArrayList<String>();
        lineage.get("parts")
                .forEach(part -> parts.add(
                        part.get("side").asString() + " " + part.get("column").asString() + " "
                                + part.get("value").asInt()));
        assertThat(parts).containsExactly("NUMERATOR TOTAL 19", "DENOMINATOR ROOMS 1");
        assertThat(lineage.get("inputs")).isEmpty();
    }

    @Test
    void an_input_is_shown_as_it_was_when_the_figure_was_made() {
        var report = ownReport(
                Map.of("by", "SCHOOL"),
                List.of(
                        Map.of("key", "ALL"),
                        Map.of(
                                "key",
                                "NEEDED",
                                "kind",
                                "INDICATOR",
                                "indicator",
                                Map.of(
                                        "numerator",
                                        List.of(Map.of(
                                                "table", "classrooms-needed", "keys", Map.of("school", "{row}")))))));
        int first = needed("7");
        var id = produced(report, now);
        int second = needed("9");
        var lineage = lineage(id, "99010001", "NEEDED");
        var input = lineage.get("parts").get(0).get("input");
        assertThat(lineage.get("parts").get(0).get("value").asInt()).isEqualTo(7);
        assertThat(input.get("version").asInt()).isEqualTo(first);
        assertThat(input.get("present").asInt()).isEqualTo(second).isGreaterThan(first);
        assertThat(lineage.get("inputs").get(0).get("version").asInt()).isEqualTo(first);
        assertThat(lineage(produced(report, now), "99010001", "NEEDED")
                        .get("value")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    void subtotals_go_by_network_and_a_snapshot_without_networks_says_so() {
        var report = ownReport(Map.of("by", "SCHOOL", "subtotal", "NETWORK"), List.of(Map.of("key", "ALL")));
        var id = produced(report, now);
        var table = table(id);
        assertThat(table.keys())
                .containsExactly("99010001", "99010003", "network-ริมน้ำ", "99010002", "network-none", "total");
        assertThat(table.column("ALL")).containsExactly("19", "8", "27", "20", "20", "47");
        assertThat(cell(comparison(id, "certificates").json(), "network-ริมน้ำ", "ALL"))
                .startsWith("27 27 0");
        assertThat(lineage(id, "network-ริมน้ำ", "ALL").get("submissions")).hasSize(2);
        assertThat(doubts(id, "networks-unknown")).isEmpty();

        var old = ShownTable.preview(port, ANALYST, report, before);
        assertThat(old.keys()).containsExactly("99010001", "99010002", "99010004", "total");
        assertThat(old.json().get("notesTh").toString()).contains("ไม่มีเครือข่าย");
        assertThat(doubts(produced(report, before), "networks-unknown")).hasSize(1);
    }

    @Test
    void a_total_that_a_guarded_table_does_not_print_is_for_a_person_to_look_at() {
        var few = Map.of(
                "key", "GIRLS", "filters", List.of(Map.of("field", "sex", "operator", "EQ", "values", List.of("ญ"))));
        var unprinted = ownReport(Map.of("by", "SCHOOL", "total", false), List.of(few));
        assertThat(doubts(produced(unprinted, now), "total-not-printed")).hasSize(1);
        var printed = ownReport(Map.of("by", "SCHOOL", "subtotal", "DISTRICT"), List.of(few, Map.of("key", "ALL")));
        assertThat(doubts(produced(printed, now), "total-not-printed")).isEmpty();
    }

    private String snapshot(int year, Map<String, Integer> sizes, Map<String, String> networks) {
        var collectionId = Ids.newId();
        var data = new AcceptedData(publisher, collectionId, List.of("grade", "room", "sex"))
                .of(dataSet, year)
                .inNetworks(networks);
        sizes.forEach((school, size) -> {
            var rows = new ArrayList<>(Collections.nCopies(size - 3, List.of("ป.1", "1", "ช")));
            rows.addAll(Collections.nCopies(3, List.of("ป.1", "1", "ญ")));
            data.accept(school, List.copyOf(rows), false);
        });
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> post("/api/reporting/snapshots", Map.of("collectionId", collectionId))
                                .json(),
                        answer -> answer.path("schools").asInt(0) == sizes.size())
                .get("id")
                .asString();
    }

    private String ownReport(Map<String, Object> rows, List<Map<String, Object>> measures) {
        var code = "own-" + Ids.newId();
        var draft = Map.of(
                "code",
                code,
                "titleTh",
                "รายงานของเขต",
                "dataSet",
                "DMC-STUDENT",
                "rows",
                rows,
                "columns",
                List.of(Map.of("measures", measures)),
                "smallCell",
                5);
        assertThat(post("/api/reporting/reports", draft).status()).isEqualTo(201);
        assertThat(post("/api/reporting/reports/" + code + "/publish", Map.of()).status())
                .isEqualTo(200);
        return code;
    }

    /** @return the version that the table has then */
    private int needed(String rooms) {
        var row = Map.of(
                "keys",
                Map.of("school", "99010001"),
                "value",
                rooms,
                "validFrom",
                "2020-01-01",
                "source",
                "ทดสอบ",
                "confirmed",
                false);
        var answer = new Calls(port)
                .call(
                        HttpMethod.PUT,
                        ANALYST,
                        "/api/reporting/inputs/classrooms-needed",
                        Map.of("settings", Map.of(), "rows", List.of(row), "note", "ทดสอบ"),
                        Map.of());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().get("version").asInt();
    }

    private String produced(String report, String snapshotId) {
        var answer = post("/api/reporting/productions", Map.of("reportCode", report, "snapshotId", snapshotId));
        assertThat(answer.ok()).as(answer.toString()).isTrue();
        return answer.json().get("id").asString();
    }

    private ShownTable table(String production) {
        return new ShownTable(get("/api/reporting/productions/" + production + "/table"));
    }

    private List<String> doubts(String production, String code) {
        var found = new ArrayList<String>();
        get("/api/reporting/productions/" + production).get("doubts").forEach(doubt -> {
            if (doubt.get("code").asString().equals(code)) {
                found.add(doubt.get("where").asString() + " "
                        + doubt.path("column").asString(""));
            }
        });
        return found;
    }

    private JsonNode lineage(String production, String row, String column) {
        return get("/api/reporting/lineage/" + production + "~" + row + "~" + column);
    }

    private Answer comparison(String production, String with) {
        return new Calls(port).get(ANALYST, "/api/reporting/productions/" + production + "/comparison?with=" + with);
    }

    /** Now, before, change, per cent and whether it is beyond the threshold. */
    private static String cell(JsonNode comparison, String row, String column) {
        int at = 0;
        while (!comparison.get("columns").get(at).get("key").asString().equals(column)) {
            at++;
        }
        for (var one : comparison.get("rows")) {
            if (one.get("key").asString().equals(row)) {
                var cell = one.get("cells").get(at);
                return String.join(
                        " ",
                        said(cell.get("now")),
                        said(cell.get("other")),
                        said(cell.get("change")),
                        said(cell.get("percent")),
                        cell.get("beyond").toString());
            }
        }
        throw new AssertionError("No row " + row);
    }

    private static String said(JsonNode value) {
        return value.isNull() ? "null" : ShownTable.plain(new BigDecimal(value.toString()));
    }

    private JsonNode get(String path) {
        var answer = new Calls(port).get(ANALYST, path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private Answer post(String path, Object body) {
        return new Calls(port).post(ANALYST, path, body);
    }
}
