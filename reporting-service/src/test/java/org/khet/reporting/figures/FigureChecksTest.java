package org.khet.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.ReportDefinition.Column;
import org.khet.reporting.reports.ReportDefinition.Group;
import org.khet.reporting.reports.ReportDefinition.Kind;
import org.khet.reporting.reports.ReportDefinition.Measure;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshot.Member;

class FigureChecksTest {

    private static final List<Column> COLUMNS = List.of(
            new Column(Measure.MALE, "ชาย"),
            new Column(Measure.FEMALE, "หญิง"),
            new Column(Measure.TOTAL, "รวม"),
            new Column(Measure.ROOMS, "ห้อง"));
    private final ReportDefinition report = new ReportDefinition(
            "r",
            1,
            "ร",
            "r",
            List.of(
                    new Group("P1", Kind.GRADE, "ป.1", List.of("ป.1"), COLUMNS),
                    new Group("P2", Kind.GRADE, "ป.2", List.of("ป.2"), COLUMNS),
                    new Group("ALL", Kind.TOTAL, "รวม", List.of("ป.1", "ป.2"), COLUMNS)));

    private final Map<String, Map<String, GradeCount>> counts =
            Map.of("99010001", Map.of("ป.1", new GradeCount(3, 4, 7, 1), "ป.2", new GradeCount(2, 0, 2, 2)));

    @Test
    void a_table_adds_grades_up_and_keeps_a_row_for_a_school_without_pupils() {
        var table = Tables.of(report, List.of(member("99010001", 9), member("99010002", 0)), counts);
        assertThat(table.rows().getFirst().values()).containsExactly(3L, 4L, 7L, 1L, 2L, 0L, 2L, 2L, 5L, 4L, 9L, 3L);
        assertThat(table.rows().getLast().values()).containsOnly(0L);
        assertThat(table.totals()).isEqualTo(table.rows().getFirst().values());
        assertThat(FigureChecks.of(report, table, snapshot(9, 0))).isEmpty();
    }

    @Test
    void a_total_that_is_not_the_certified_one_is_questioned() {
        var table = Tables.of(report, List.of(member("99010001", 10)), counts);
        assertThat(FigureChecks.of(report, table, snapshot(10))).singleElement().satisfies(doubt -> {
            assertThat(doubt.code()).isEqualTo("total-against-certificate");
            assertThat(doubt.where()).isEqualTo("99010001");
        });
    }

    @Test
    void boys_and_girls_that_do_not_add_up_are_questioned() {
        var wrong = Map.of("99010001", Map.of("ป.1", new GradeCount(3, 3, 7, 1)));
        var table = Tables.of(report, List.of(member("99010001", 7)), wrong);
        assertThat(FigureChecks.of(report, table, snapshot(7)))
                .extracting(FigureChecks.Doubt::code)
                .containsOnly("parts-against-total");
    }

    private Snapshot snapshot(int... certified) {
        var members = new java.util.ArrayList<Member>();
        for (int i = 0; i < certified.length; i++) {
            members.add(member("9901000" + (i + 1), certified[i]));
        }
        return new Snapshot(
                "s",
                1,
                "c",
                "ร",
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
