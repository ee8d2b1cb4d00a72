package org.khet.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.problem.FieldProblem;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshot.Contents;
import org.khet.reporting.snapshots.SnapshotField;
import org.khet.reporting.snapshots.SnapshotField.FieldType;
import org.khet.reporting.snapshots.SnapshotField.PrivacyClass;
import tools.jackson.databind.json.JsonMapper;

class DefinitionChecksTest {

    private static final Snapshot SNAPSHOT = new Snapshot(
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
            0,
            0,
            "f",
            "h",
            new Contents(
                    true,
                    List.of(
                            field("grade", FieldType.CODE, PrivacyClass.INTERNAL),
                            field("ageYears", FieldType.INTEGER, PrivacyClass.INTERNAL),
                            field("religion", FieldType.CODE, PrivacyClass.SENSITIVE))),
            List.of());

    @Test
    void a_right_definition_has_no_problems() {
        assertThat(problems("""
            "rows": {"by": "VALUE", "field": "grade"}, "columns": [{"measures": [
              {"key": "A"}, {"key": "B", "kind": "AVERAGE", "field": "ageYears"}]}]\
            """)).isEmpty();
    }

    @Test
    void an_unknown_field_is_named_with_those_near_it() {
        assertThat(problems("""
            "rows": {"by": "VALUE", "field": "grad"}, "columns": [{"measures": [{"key": "A"}]}]\
            """)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("rows.field");
            assertThat(problem.messageEn()).contains("grade");
        });
    }

    @Test
    void a_text_is_not_added_up() {
        assertThat(places("""
            "columns": [{"measures": [{"key": "A", "kind": "SUM", "field": "grade"}]}]\
            """)).containsExactly("columns[0].measures[0].field");
    }

    @Test
    void a_denominator_that_is_always_zero_and_a_circle_are_found() {
        assertThat(places("""
            "columns": [{"measures": [{"key": "A"},
              {"key": "Z", "kind": "INDICATOR", "indicator": {"numerator": [{"column": "A"}],
                 "denominator": [{"column": "A"}, {"column": "A", "times": -1}]}},
              {"key": "X", "kind": "INDICATOR", "indicator": {"numerator": [{"column": "Y"}]}},
              {"key": "Y", "kind": "INDICATOR", "indicator": {"numerator": [{"column": "X"}]}}]}]\
            """))
                .containsExactly(
                        "columns[0].measures[1].indicator.denominator",
                        "columns[0].measures[2].indicator",
                        "columns[0].measures[3].indicator");
    }

    @Test
    void the_same_key_twice_is_one_too_many() {
        assertThat(places("""
            "columns": [{"measures": [{"key": "A"}, {"key": "A"}]}]\
            """)).containsExactly("columns[0].measures[1].key");
    }

    @Test
    void what_is_sensitive_is_not_told_without_a_smallest_count() {
        var byReligion = """
            "rows": {"by": "VALUE", "field": "religion"}, "columns": [{"measures": [{"key": "A"}]}]\
            """;
        assertThat(places(byReligion)).containsExactly("smallCell");
        assertThat(places(byReligion + ", \"smallCell\": 2")).containsExactly("smallCell");
        assertThat(places(byReligion + ", \"smallCell\": 5")).isEmpty();
    }

    @Test
    void another_data_set_and_an_unknown_column_are_refused() {
        assertThat(places("""
            "dataSet": "EFA", "columns": [{"measures": [{"key": "A"}, {"key": "B", "kind": "INDICATOR",
              "indicator": {"numerator": [{"column": "AA"}]}}]}]\
            """)).containsExactly("dataSet", "columns[0].measures[1].indicator.numerator[0].column");
    }

    private static List<String> places(String members) {
        return problems(members).stream().map(FieldProblem::field).toList();
    }

    private static List<FieldProblem> problems(String members) {
        var report = JsonMapper.builder()
                .build()
                .readValue("{\"code\": \"a-report\", \"titleTh\": \"ร\", " + members + "}", ReportDefinition.class);
        return DefinitionChecks.of(report, SNAPSHOT, 3);
    }

    private static SnapshotField field(String code, FieldType type, PrivacyClass privacy) {
        return new SnapshotField(code, code, code, code, type, privacy, List.of());
    }
}
