package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.khet.events.DataDescription;
import org.khet.events.DataDescription.DescribedField;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports of buildings, equipment and staff of 51 real schools, against sums taken here from the same file. C40. */
@KhetTest
@Import(Heard.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeReportsIT {

    private static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);
    private static final Path REAL = Path.of("../../shared/data/obec_school_detail_51_2022.json");
    private static final Map<String, String> SEXES = Map.of("men", "ช", "women", "ญ");

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    private JsonNode schools = JsonMapper.builder().build().createArrayNode();

    @BeforeAll
    void read() throws Exception {
        assumeThat(REAL).as("real schools are not part of the project").exists();
        schools = JsonMapper.builder().build().readTree(Files.readAllBytes(REAL));
    }

    @Test
    void buildings_equal_the_sums_of_the_file() throws Exception {
        var snapshot = accepted(
                "BOBEC-BUILDING",
                List.of(
                        field("buildingType", "CODE"),
                        field("condition", "CODE"),
                        field("rooms", "INTEGER"),
                        field("yearBuilt", "INTEGER")),
                OfficeReportsIT::buildings);
        var byType = table(snapshot, "buildings-by-type-condition");
        var counted = new TreeMap<String, Integer>();
        int all = 0;
        for (var school : schools) {
            for (var building : buildings(school)) {
                counted.merge(building.get(0) + "|" + building.get(1), 1, Integer::sum);
                all++;
            }
        }
        assertThat(all).isGreaterThan(100);
        counted.forEach((key, count) -> {
            var column =
                    Map.of("ดี", "GOOD", "พอใช้", "FAIR", "ทรุดโทรม", "BAD").get(key.split("\\|", -1)[1]);
            if (column != null) {
                assertThat(value(byType, key.split("\\|", -1)[0], column + "-COUNT"))
                        .as(key)
                        .isEqualByComparingTo(BigDecimal.valueOf(count));
            }
        });
        assertThat(value(byType, "total", "ALL-COUNT")).isEqualByComparingTo(BigDecimal.valueOf(all));
        assertThat(value(byType, "total", "ALL-ROOMS")).isEqualByComparingTo(sum(OfficeReportsIT::buildings, 2));
        var byAge = table(snapshot, "buildings-by-age-condition");
        assertThat(value(byAge, "2520s", "ALL-COUNT"))
                .isEqualByComparingTo(BigDecimal.valueOf(all(OfficeReportsIT::buildings).stream()
                        .filter(row -> row.get(3).startsWith("252"))
                        .count()));
        var shortage = table(snapshot, "classrooms-and-shortage");
        assertThat(reason(shortage, "total", "SHORT"))
                .as("what is due has not been entered")
                .isEqualTo("NO_INPUT");
    }

    @Test
    void equipment_equals_the_sums_of_the_file() throws Exception {
        var snapshot = accepted(
                "MOBEC-EQUIPMENT",
                List.of(
                        field("itemCode", "TEXT"),
                        field("usable", "INTEGER"),
                        field("awaitingRepair", "INTEGER"),
                        field("awaitingDisposal", "INTEGER")),
                OfficeReportsIT::equipment);
        var table = table(snapshot, "equipment-by-item");
        assertThat(value(table, "total", "USABLE")).isEqualByComparingTo(sum(OfficeReportsIT::equipment, 1));
        assertThat(value(table, "total", "REPAIR")).isEqualByComparingTo(sum(OfficeReportsIT::equipment, 2));
        assertThat(value(table, "total", "REMOVE")).isEqualByComparingTo(sum(OfficeReportsIT::equipment, 3));
        var desks = all(OfficeReportsIT::equipment).stream()
                .filter(row -> row.get(0).equals("22001"))
                .map(row -> new BigDecimal(row.get(1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(value(table, "22001", "USABLE")).isEqualByComparingTo(desks);
        var bySchool = table(snapshot, "equipment-by-school");
        for (var school : schools) {
            var stats = school.get("durable_goods").get("stats");
            assertThat(value(bySchool, code(school), "TOTAL"))
                    .as("the file's own total of " + code(school))
                    .isEqualByComparingTo(stats.get("total").decimalValue());
        }
    }

    @Test
    void staff_equal_the_sums_of_the_file() throws Exception {
        var snapshot = accepted(
                "TEACHER-ACTUAL", List.of(field("position", "CODE"), field("sex", "CODE")), OfficeReportsIT::staff);
        var table = table(snapshot, "staff-by-position");
        assertThat(value(table, "ครู", "MALE").add(value(table, "ครูผู้ช่วย", "MALE")))
                .isEqualByComparingTo(staffSum("ครู", "men"));
        assertThat(value(table, "ผู้อำนวยการโรงเรียน", "FEMALE"))
                .isEqualByComparingTo(staffSum("ผู้อำนวยการ", "women"));
        var bySchool = table(snapshot, "staff-by-school");
        for (var school : schools) {
            assertThat(value(bySchool, code(school), "ALL-TOTAL"))
                    .as(code(school))
                    .isEqualByComparingTo(BigDecimal.valueOf(staff(school).size()));
        }
        assertThat(reason(table(snapshot, "teachers-and-entitlement"), "total", "SHARE"))
                .as("entitlement has not been entered")
                .isEqualTo("NO_INPUT");
    }

    private interface Records {
        List<List<String>> of(JsonNode school);
    }

    private static List<List<String>> buildings(JsonNode school) {
        var rows = new ArrayList<List<String>>();
        for (var kind : school.path("building").path("data")) {
            for (var building : kind) {
                var year = building.path("build_at").asString("").replaceAll("[^0-9]", "");
                rows.add(Arrays.asList(
                        building.get("name").asString(),
                        building.path("current_condition").asString(""),
                        Integer.toString(building.path("room_number").asInt(0)),
                        year.isEmpty() ? "0" : year));
            }
        }
        return rows;
    }

    private static List<List<String>> equipment(JsonNode school) {
        var rows = new ArrayList<List<String>>();
        for (var kind : school.get("durable_goods").get("data")) {
            for (var item : kind.get("list")) {
                rows.add(List.of(
                        item.get("code").asString(),
                        Integer.toString(item.get("working").asInt()),
                        Integer.toString(item.get("to_be_repaired").asInt()),
                        Integer.toString(item.get("to_be_removed").asInt())));
            }
        }
        return rows;
    }

    /** One record for each person counted; an assistant teacher is among the teachers of the file. */
    private static List<List<String>> staff(JsonNode school) {
        var staff = school.get("staff");
        var rows = new ArrayList<List<String>>();
        SEXES.forEach((key, sex) -> {
            int assistants = staff.get("ครู").get("ครูผู้ช่วย").get(key).asInt();
            people(rows, "ครูผู้ช่วย", sex, assistants);
            people(rows, "ครู", sex, staff.get("ครู").get(key).asInt() - assistants);
            people(
                    rows,
                    "ผู้อำนวยการโรงเรียน",
                    sex,
                    staff.get("ผู้อำนวยการ").get(key).asInt());
            people(
                    rows,
                    "รองผู้อำนวยการโรงเรียน",
                    sex,
                    staff.get("รองผู้อำนวยการ").get(key).asInt());
            people(rows, "พนักงานราชการ", sex, staff.get("พนักงาน").get(key).asInt());
        });
        return rows;
    }

    private static void people(List<List<String>> rows, String position, String sex, int count) {
        for (int i = 0; i < count; i++) {
            rows.add(List.of(position, sex));
        }
    }

    private BigDecimal staffSum(String position, String sex) {
        var sum = BigDecimal.ZERO;
        for (var school : schools) {
            sum = sum.add(school.get("staff").get(position).get(sex).decimalValue());
        }
        return sum;
    }

    private List<List<String>> all(Records records) {
        var all = new ArrayList<List<String>>();
        schools.forEach(school -> all.addAll(records.of(school)));
        return all;
    }

    private BigDecimal sum(Records records, int cell) {
        return all(records).stream().map(row -> new BigDecimal(row.get(cell))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String code(JsonNode school) {
        return school.get("smis_id").asString();
    }

    private String accepted(String dataSet, List<DescribedField> fields, Records records) throws Exception {
        var collectionId = Ids.newId();
        var data = new AcceptedData(
                        publisher,
                        collectionId,
                        fields.stream().map(DescribedField::code).toList())
                .of(dataSet, 2568);
        data.open(new DataDescription(false, fields));
        schools.forEach(school -> data.accept(code(school), records.of(school), false));
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> new Calls(port)
                                .post(ANALYST, "/api/reporting/snapshots", Map.of("collectionId", collectionId))
                                .json(),
                        answer -> answer.path("schools").asInt(0) == schools.size())
                .get("id")
                .asString();
    }

    private static DescribedField field(String code, String type) {
        return new DescribedField(code, code, code, type, "OPEN", List.of());
    }

    private JsonNode table(String snapshotId, String code) {
        var answer = new Calls(port)
                .post(ANALYST, "/api/reporting/reports/" + code + "/preview", Map.of("snapshotId", snapshotId));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().get("table");
    }

    private static BigDecimal value(JsonNode table, String row, String column) {
        int at = 0;
        while (!table.get("columns").get(at).get("key").asString().equals(column)) {
            at++;
        }
        for (var one : table.get("rows")) {
            if (one.get("key").asString().equals(row)
                    || one.get("labelTh").asString().equals(row)) {
                return one.get("values").get(at).decimalValue();
            }
        }
        throw new AssertionError("No row " + row);
    }

    private static String reason(JsonNode table, String row, String column) {
        for (var gap : table.get("gaps")) {
            if (gap.get("row").asString().equals(row)
                    && gap.get("column").asString().equals(column)) {
                return gap.get("reason").asString();
            }
        }
        return "";
    }
}
