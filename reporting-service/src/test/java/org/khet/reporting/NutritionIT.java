package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.khet.events.DataDescription;
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

/** Nutrition by a made-up reference, against classes worked out here pupil by pupil. C40. */
@KhetTest
@Import(Heard.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NutritionIT {

    private static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);
    private static final List<String> CLASSES = List.of("THIN", "SHORT", "OBESE", "THIN_SHORT", "OBESE_SHORT", "NONE");

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    private final List<WeighedPupil> pupils =
            IntStream.range(0, 2400).mapToObj(WeighedPupil::of).toList();
    private String snapshotId = "";

    @BeforeAll
    void collection() throws Exception {
        var collectionId = Ids.newId();
        var data =
                new AcceptedData(publisher, collectionId, List.of("grade", "sex", "birthDate", "weightKg", "heightCm"));
        data.open(new DataDescription(
                true,
                List.of(
                        QueriedCollection.field("grade", "ชั้น", "CODE", "INTERNAL", "อ.2", "ป.1", "ม.1"),
                        QueriedCollection.field("sex", "เพศ", "CODE", "INTERNAL", "ช", "ญ"),
                        QueriedCollection.field("birthDate", "วันเกิด", "DATE", "PERSONAL"),
                        QueriedCollection.field("weightKg", "น้ำหนัก", "DECIMAL", "SENSITIVE"),
                        QueriedCollection.field("heightCm", "ส่วนสูง", "DECIMAL", "SENSITIVE"))));
        data.accept("99010001", pupils.stream().map(WeighedPupil::cells).toList(), false);
        snapshotId = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> new Calls(port)
                                .post(ANALYST, "/api/reporting/snapshots", Map.of("collectionId", collectionId)),
                        Answer::ok)
                .json()
                .get("id")
                .asString();
    }

    @Test
    void each_pupil_is_in_the_class_that_the_reference_says() {
        enter(WeighedPupil.reference());
        var table = ShownTable.preview(port, ANALYST, "nutrition", snapshotId);
        assertThat(table.keys()).containsExactly("PRE", "PRIMARY", "total");
        assertThat(table.json().get("below").asBoolean())
                .as("as the official form has it")
                .isTrue();
        for (var row : table.keys()) {
            long all = CLASSES.stream().mapToLong(one -> count(row, one)).sum();
            assertThat(table.value(row, "ALL")).as(row).isEqualTo(Long.toString(all));
            for (var one : CLASSES) {
                long count = count(row, one);
                assertThat(count).as("enough to be shown").isGreaterThan(4);
                assertThat(table.value(row, one)).as(row + " " + one).isEqualTo(Long.toString(count));
                assertThat(table.value(row, one + "_SHARE"))
                        .as(row + " " + one)
                        .isEqualTo(ShownTable.plain(BigDecimal.valueOf(count * 100)
                                .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP)));
            }
        }
        assertThat(doubts()).contains("not-classified").doesNotContain("reference-missing");
    }

    @Test
    void without_the_reference_there_is_no_figure_and_it_says_why() {
        enter(List.of());
        var table = ShownTable.preview(port, ANALYST, "nutrition", snapshotId);
        for (var column : List.of("THIN", "THIN_SHARE", "NONE", "ALL")) {
            assertThat(table.value("total", column)).as(column).isNull();
            assertThat(table.gap("total", column)).as(column).isEqualTo("NO_INPUT");
        }
        assertThat(table.json().get("notesTh").toString()).contains("nutrition-reference");
        assertThat(doubts()).contains("reference-missing");

        var half = new ArrayList<>(WeighedPupil.reference());
        half.removeIf(row -> row.toString().contains("+2SD"));
        enter(half);
        var without = ShownTable.preview(port, ANALYST, "nutrition", snapshotId);
        assertThat(without.gap("total", "OBESE"))
                .as("a class between two bounds needs both")
                .isEqualTo("NO_INPUT");
    }

    @Test
    void a_definition_that_looks_up_what_no_table_has_is_not_saved() {
        var refused = new Calls(port)
                .post(
                        ANALYST,
                        "/api/reporting/reports",
                        Map.of(
                                "code",
                                "thin-" + snapshotId,
                                "titleTh",
                                "ผอม",
                                "derived",
                                List.of(
                                        derived("a", "no-such-table", "-2SD"),
                                        derived("b", "nutrition-reference", "-9SD")),
                                "arrangement",
                                "BELOW",
                                "columns",
                                List.of(
                                        block("ผอม", "คน", "ร้อยละ"),
                                        block("เตี้ย", "ร้อยละ"),
                                        block("อ้วน", "คน", "ร้อยละ"))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.toString())
                .contains("derived[0].classified.table", "derived[1].classified.steps[0].upTo")
                .contains("columns[1].measures")
                .doesNotContain("derived[1].classified.table")
                .doesNotContain("columns[0].measures", "columns[2].measures");
    }

    private static Map<String, Object> block(String title, String... figures) {
        return Map.of(
                "titleTh",
                title,
                "measures",
                IntStream.range(0, figures.length)
                        .mapToObj(at -> Map.of("key", "M" + title.length() + at, "titleTh", figures[at]))
                        .toList());
    }

    private static Map<String, Object> derived(String code, String table, String upTo) {
        return Map.of(
                "code",
                code,
                "classified",
                Map.of(
                        "value",
                        "weightKg",
                        "table",
                        table,
                        "number",
                        "heightCm",
                        "keys",
                        Map.of("measure", "WEIGHT-HEIGHT", "sex", "{sex}"),
                        "limit",
                        "limit",
                        "steps",
                        List.of(Map.of("code", "THIN", "upTo", upTo), Map.of("code", "REST"))));
    }

    private List<String> doubts() {
        var codes = new ArrayList<String>();
        ShownTable.answer(port, ANALYST, "nutrition", Map.of("snapshotId", snapshotId))
                .get("doubts")
                .forEach(doubt -> codes.add(doubt.get("code").asString()));
        return codes;
    }

    private long count(String row, String wanted) {
        return pupils.stream()
                .filter(one -> row.equals("PRE")
                        ? one.grade().startsWith("อ")
                        : one.grade().startsWith("ป")
                                || row.equals("total") && one.grade().startsWith("อ"))
                .filter(one -> one.nutrition().equals(wanted))
                .count();
    }

    private void enter(List<Map<String, Object>> rows) {
        var answer = new Calls(port)
                .call(
                        HttpMethod.PUT,
                        ANALYST,
                        "/api/reporting/inputs/nutrition-reference",
                        Map.of("settings", Map.of(), "rows", rows, "note", "สมมติ"),
                        Map.of());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
