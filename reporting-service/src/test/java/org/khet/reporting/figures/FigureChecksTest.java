package org.khet.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.reporting.figures.ReportTable.Row;
import org.khet.reporting.figures.ReportTable.Weight;
import org.khet.reporting.queries.QueryFields;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshot.Member;
import tools.jackson.databind.json.JsonMapper;

class FigureChecksTest {

    private static final String MEASURES = """
            [{"key": "MALE", "filters": [{"field": "sex", "operator": "EQ", "values": ["ช"]}]},
             {"key": "FEMALE", "filters": [{"field": "sex", "operator": "EQ", "values": ["ญ"]}]},
             {"key": "TOTAL"}]""";
    private static final ReportDefinition REPORT = definition("""
            {"code": "r", "rows": {"by": "SCHOOL"}, "columns": [{"field": "grade", "heads": [
              {"key": "P1", "values": ["ป.1"]}, {"key": "P2", "values": ["ป.2"]},
              {"key": "ALL", "kind": "TOTAL"}], "measures": %s}]}""".formatted(MEASURES));

    @Test
    void what_adds_up_raises_no_doubt() {
        assertThat(doubts(
                        REPORT,
                        snapshot(9, 0),
                        row("99010001", Weight.PLAIN, 3, 4, 7, 2, 0, 2, 5, 4, 9),
                        row("99010002", Weight.PLAIN, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                        row("total", Weight.TOTAL, 3, 4, 7, 2, 0, 2, 5, 4, 9)))
                .isEmpty();
    }

    @Test
    void a_total_that_is_not_the_certified_one_is_questioned() {
        assertThat(doubts(
                        REPORT,
                        snapshot(10),
                        row("99010001", Weight.PLAIN, 3, 4, 7, 2, 0, 2, 5, 4, 9),
                        row("total", Weight.TOTAL, 3, 4, 7, 2, 0, 2, 5, 4, 9)))
                .containsExactly(
                        "total-against-certificate 99010001 ALL-TOTAL", "total-against-certificate total ALL-TOTAL");
    }

    @Test
    void boys_and_girls_that_do_not_add_up_are_questioned() {
        assertThat(doubts(REPORT, snapshot(9), row("99010001", Weight.PLAIN, 3, 3, 7, 2, 0, 2, 5, 3, 9)))
                .containsExactly("parts-against-total 99010001 P1-TOTAL", "parts-against-total 99010001 ALL-TOTAL");
    }

    @Test
    void a_parent_that_is_counted_beside_its_children_is_found() {
        assertThat(doubts(
                        REPORT,
                        snapshot(9),
                        row("99010001", Weight.PLAIN, 3, 4, 7, 2, 0, 2, 5, 4, 9),
                        row("99010001-all", Weight.PLAIN, 0, 0, 0, 0, 0, 0, 5, 4, 9),
                        row("total", Weight.TOTAL, 3, 4, 7, 2, 0, 2, 5, 4, 9)))
                .contains("counted-twice total ALL-TOTAL")
                .doesNotContain("counted-twice total P1-TOTAL");
    }

    @Test
    void a_percentage_over_a_hundred_is_questioned() {
        var report = definition("""
                {"code": "r", "rows": {"by": "SCHOOL"}, "columns": [{"measures": [
                  {"key": "SHARE", "kind": "INDICATOR", "indicator": {"factor": 100,
                    "numerator": [{"column": "A"}], "denominator": [{"column": "B"}]}}]}]}""");
        assertThat(doubts(report, snapshot(1), row("99010001", Weight.PLAIN, 200), row("x", Weight.PLAIN, 100)))
                .containsExactly("over-hundred 99010001 SHARE");
    }

    private static List<String> doubts(ReportDefinition report, Snapshot snapshot, Row... rows) {
        var columns = PlannedColumn.of(report, QueryFields.of(snapshot));
        var table = new ReportTable(
                "โรงเรียน",
                "School",
                true,
                columns.stream().map(PlannedColumn::column).toList(),
                List.of(rows),
                List.of(),
                List.of(),
                List.of());
        return FigureChecks.of(columns, table, snapshot).stream()
                .map(doubt -> doubt.code() + " " + doubt.where() + " " + doubt.column())
                .toList();
    }

    private static Row row(String key, Weight weight, long... values) {
        return new Row(
                key,
                key,
                key,
                null,
                weight,
                Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList());
    }

    private static ReportDefinition definition(String json) {
        return JsonMapper.builder().build().readValue(json, ReportDefinition.class);
    }

    private static Snapshot snapshot(int... certified) {
        var members = new ArrayList<Member>();
        for (int i = 0; i < certified.length; i++) {
            members.add(member("9901000" + (i + 1), certified[i]));
        }
        return new Snapshot(
                "s",
                1,
                "c",
                "ร",
                "DMC-STUDENT",
                2568,
                1,
                LocalDate.EPOCH,
                Instant.EPOCH,
                null,
                certified.length,
                0,
                "f",
                "h",
                null,
                members);
    }

    private static Member member(String school, int certified) {
        return new Member(
                school + ".1",
                1,
                school,
                "บ้าน" + school,
                null,
                "9901",
                null,
                List.of(),
                "k",
                "h",
                Instant.EPOCH,
                "h",
                certified);
    }
}
