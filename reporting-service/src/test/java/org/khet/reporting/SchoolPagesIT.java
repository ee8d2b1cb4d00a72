package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.khet.events.DataDescription;
import org.khet.events.DataDescription.DescribedField;
import org.khet.events.DataDescription.DescribedValue;
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

/** The official pages of a school: the ministry's own layout, cell by cell, of 51 real schools and the one printed. C40. */
@KhetTest
@Import(Heard.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolPagesIT {

    private static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);
    private static final Path REAL = Path.of("../../shared/data/obec_school_detail_51_2022.json");
    /** Stands for the school whose pages were printed. */
    private static final String PRINTED = "20010099";

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    private String snapshotId = "";

    @Test
    void the_page_of_pupils_equals_the_printed_one_and_the_figures_of_51_real_schools() throws Exception {
        assumeThat(EmisLayout.file("student"))
                .as("official pages are not part of the project")
                .exists();
        assumeThat(REAL).as("real schools are not part of the project").exists();
        var layout = EmisLayout.of("student", "ชั้น/เพศ").rows();
        var printed = layout.subList(1, layout.size() - 1);
        var records = new TreeMap<>(records(EmisFigures::pupilRecords));
        records.put(PRINTED, EmisLayout.pupilsOf(printed));
        accept("DMC-STUDENT", List.of(field("grade"), field("room"), field("sex")), records);
        var page = page(ANALYST, PRINTED, "pupils");
        assertThat(ShownPage.heads(page)).isEqualTo(layout.subList(0, 1));
        assertThat(ShownPage.body(page)).isEqualTo(printed);
        assertThat(asOf(PRINTED)).startsWith(layout.getLast().getFirst().split("10 ", -1)[0]);
        int cells = compared("pupils", EmisFigures::pupils);
        assertThat(cells).isEqualTo(51 * 23 * 4);
    }

    @Test
    void the_page_of_staff_equals_the_printed_one_and_the_figures_of_51_real_schools() throws Exception {
        assumeThat(EmisLayout.file("staff"))
                .as("official pages are not part of the project")
                .exists();
        assumeThat(REAL).as("real schools are not part of the project").exists();
        var layout =
                EmisLayout.of("staff", "ข้าราชการครูและบุคลากรทางการศึกษา (คน)").rows();
        var printed = layout.subList(2, layout.size());
        var records = new TreeMap<>(records(EmisFigures::staffRecords));
        records.put(PRINTED, EmisLayout.staffOf(printed));
        accept("TEACHER-ACTUAL", List.of(field("position"), field("rank"), field("sex")), records);
        var page = page(ANALYST, PRINTED, "staff");
        assertThat(ShownPage.heads(page)).isEqualTo(layout.subList(0, 2));
        assertThat(ShownPage.body(page)).isEqualTo(printed);
        assertThat(page.get("summaryTh").asString()).isEqualTo("จำนวน ชาย 0 คน หญิง 8 คน รวมทั้งหมด 8 คน");
        assertThat(page.get("doubts")).isEmpty();
        int cells = compared("staff", EmisFigures::staff);
        assertThat(cells).isEqualTo(51 * 22 * 3);
    }

    /** @return how many cells were compared */
    private int compared(String page, Function<EmisFigures, List<List<Integer>>> expected) throws Exception {
        int cells = 0;
        for (var school : real()) {
            var code = school.get("smis_id").asString();
            var wanted = expected.apply(new EmisFigures(school));
            var shown = page(ANALYST, code, page).get("table").get("rows");
            assertThat(shown).hasSize(wanted.size());
            for (int row = 0; row < wanted.size(); row++) {
                var values = shown.get(row).get("values");
                assertThat(values).hasSize(wanted.get(row).size());
                for (int column = 0; column < values.size(); column++, cells++) {
                    assertThat(values.get(column).asInt(-1))
                            .as(code + " " + shown.get(row).get("labelTh").asString() + " column " + column)
                            .isEqualTo(wanted.get(row).get(column));
                }
            }
        }
        return cells;
    }

    @Test
    void a_row_that_nothing_collected_carries_says_so_and_is_never_nought() {
        accept(
                "DMC-STUDENT-SMALL",
                List.of(field("grade", "ป.1", "ป.2"), field("room"), field("sex", "ช", "ญ")),
                Map.of(
                        "53010001",
                        List.of(List.of("ป.1", "1", "ช"), List.of("ป.1", "2", "ญ"), List.of("ป.2", "1", "ช"))));
        var page = page(ANALYST, "53010001", "pupils");
        assertThat(ShownPage.row(page, "PRIMARY")).containsExactly("2", "1", "3", "3");
        assertThat(ShownPage.row(page, "total")).containsExactly("2", "1", "3", "3");
        assertThat(ShownPage.row(page, "V3")).containsOnlyNulls();
        assertThat(ShownPage.row(page, "UPPER")).containsOnlyNulls();
        var gap = page.get("table").get("gaps").get(0);
        assertThat(gap.get("reason").asString()).isEqualTo("NOT_COLLECTED");
        assertThat(gap.get("reasonTh").asString()).isEqualTo("ไม่มีข้อมูล");
        var csv = new String(file("53010001", "pupils", "csv"), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("ปวช.3,ไม่มีข้อมูล,ไม่มีข้อมูล,ไม่มีข้อมูล,ไม่มีข้อมูล")
                .contains("รวมทั้งหมด,2,1,3,3");
        assertThat(page.get("doubts")).isEmpty();
    }

    @Test
    void who_has_no_academic_standing_counts_in_the_sum_and_the_page_says_that_it_differs() {
        accept(
                "TEACHER-ACTUAL-NO-RANK",
                List.of(field("position"), field("sex")),
                Map.of("53010002", List.of(List.of("ครู", "ช"), List.of("ครู", "ญ"), List.of("ครูอัตราจ้าง", "ญ"))));
        var page = page(ANALYST, "53010002", "staff");
        assertThat(ShownPage.row(page, "TEACHER-1")).containsOnlyNulls();
        assertThat(ShownPage.row(page, "TEACHER")).containsExactly("1", "1", "2");
        assertThat(ShownPage.row(page, "TEMPORARY")).containsExactly("0", "1", "1");
        assertThat(ShownPage.row(page, "total")).containsExactly("1", "2", "3");
        assertThat(page.get("doubts").toString()).contains("total-against-rows");
    }

    @Test
    void a_school_sees_its_own_pages_and_no_other_as_page_and_as_the_same_file_twice() {
        accept(
                "DMC-STUDENT-TWO",
                List.of(field("grade"), field("room"), field("sex")),
                Map.of(
                        "53010003", List.of(List.of("ป.1", "1", "ช")),
                        "53010004", List.of(List.of("ป.1", "1", "ญ"), List.of("ป.1", "1", "ญ"))));
        for (var role : List.of(Role.SCHOOL_OFFICER, Role.SCHOOL_DIRECTOR, Role.SCHOOL_CLIENT)) {
            var own = Tokens.forSchool("53010003", role);
            assertThat(ShownPage.row(page(own, "53010003", "pupils"), "total")).containsExactly("1", "0", "1", "1");
            for (var path : List.of("", "/pupils", "/pupils/files/pdf", "/staff")) {
                assertThat(status(own, "53010004", path)).as(role + path).isEqualTo(404);
            }
        }
        assertThat(status(Tokens.forStaffOf("5302", Role.ANALYST), "53010003", "/pupils"))
                .isEqualTo(404);
        assertThat(status(Tokens.forStaffOf("9901", Role.ANALYST), "53010003", "/pupils"))
                .isEqualTo(200);
        assertThat(status(null, "53010003", "/pupils")).isEqualTo(401);
        assertThat(status(ANALYST, "53010003", "/buildings")).isEqualTo(404);
        assertThat(status(ANALYST, "53010003", "/pupils?snapshotId=none")).isEqualTo(404);
        assertThat(status(ANALYST, "53010003", "/pupils/files/exe")).isEqualTo(422);
        var listed = call(Tokens.forSchool("53010003", Role.SCHOOL_DIRECTOR), "53010003", "")
                .json();
        assertThat(listed.toString()).contains("\"page\":\"pupils\"", "\"ready\":true", "\"page\":\"staff\"");
        for (var format : List.of("pdf", "xlsx", "docx", "json", "parquet")) {
            var bytes = file("53010004", "pupils", format);
            assertThat(bytes)
                    .as(format)
                    .isEqualTo(file("53010004", "pupils", format))
                    .hasSizeGreaterThan(500);
        }
    }

    private void accept(String dataSet, List<DescribedField> fields, Map<String, List<List<String>>> records) {
        var collectionId = Ids.newId();
        var data = new AcceptedData(
                        publisher,
                        collectionId,
                        fields.stream().map(DescribedField::code).toList())
                .of(dataSet, 2565);
        try {
            data.open(new DataDescription(true, fields));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        records.forEach((school, rows) -> data.accept(school, rows, false));
        snapshotId = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> new Calls(port)
                                .post(ANALYST, "/api/reporting/snapshots", Map.of("collectionId", collectionId))
                                .json(),
                        answer -> answer.path("schools").asInt(0) == records.size())
                .get("id")
                .asString();
    }

    private static DescribedField field(String code, String... values) {
        return new DescribedField(
                code,
                code,
                code,
                "CODE",
                "INTERNAL",
                Arrays.stream(values)
                        .map(value -> new DescribedValue(value, value, value))
                        .toList());
    }

    private static JsonNode real() throws Exception {
        return JsonMapper.builder().build().readTree(Files.readAllBytes(REAL));
    }

    private static Map<String, List<List<String>>> records(Function<EmisFigures, List<List<String>>> of)
            throws Exception {
        var records = new TreeMap<String, List<List<String>>>();
        real().forEach(school -> records.put(school.get("smis_id").asString(), of.apply(new EmisFigures(school))));
        return records;
    }

    private JsonNode page(String token, String school, String page) {
        // The same real schools are in other tests' snapshots too.
        var answer = call(token, school, "/" + page + "?snapshotId=" + snapshotId);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private Calls.Answer call(String token, String school, String path) {
        return new Calls(port).get(token, "/api/reporting/schools/" + school + "/pages" + path);
    }

    private int status(String token, String school, String path) {
        return call(token, school, path).status();
    }

    private byte[] file(String school, String page, String format) {
        var answer = call(ANALYST, school, "/" + page + "/files/" + format + "?snapshotId=" + snapshotId);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.bytes();
    }

    private String asOf(String school) {
        return JsonMapper.builder()
                .build()
                .readTree(file(school, "pupils", "json"))
                .get("asOfTh")
                .asString();
    }
}
