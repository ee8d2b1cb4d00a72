package org.khet.reporting.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khet.problem.FieldProblem;

class RowRulesTest {

    private static final InputTable RATES = ShippedInputs.all().get("rates").table();
    private static final InputTable LUNCH =
            ShippedInputs.all().get("lunch-rates").table();
    private static final InputTable DAYS =
            ShippedInputs.all().get("school-days").table();

    @Test
    void what_is_shipped_is_sound_and_says_where_it_was_read() {
        assertThat(ShippedInputs.all()).hasSize(12);
        ShippedInputs.all().values().forEach(shipped -> {
            assertThat(RowRules.faults(shipped.table(), shipped.rows()))
                    .as(shipped.table().code())
                    .isEmpty();
            assertThat(shipped.rows()).allSatisfy(row -> {
                assertThat(row.confirmed()).isTrue();
                assertThat(row.source()).isNotBlank();
            });
        });
        assertThat(ShippedInputs.all().get("top-ups").rows())
                .as("recalled, not confirmed")
                .isEmpty();
    }

    @Test
    void a_rate_may_change_from_one_day_to_the_next() {
        assertThat(RowRules.faults(
                        RATES,
                        List.of(
                                rate("YEAR", "1900", "2024-10-01", "2025-04-30"),
                                rate("YEAR", "2052", "2025-05-01", null))))
                .isEmpty();
    }

    @Test
    void two_rates_for_one_day_are_refused_with_both_rows_named() {
        var faults = RowRules.faults(
                RATES,
                List.of(rate("YEAR", "1900", "2024-10-01", "2025-05-01"), rate("YEAR", "2052", "2025-05-01", null)));
        assertThat(faults).extracting(FieldProblem::field).containsExactly("rows[0]", "rows[1]");
        assertThat(faults.getFirst().messageEn()).isEqualTo("Rows 1 and 2 overlap: both hold on the same days");
    }

    @Test
    void days_without_a_rate_are_refused_with_both_rows_named() {
        var faults = RowRules.faults(
                RATES,
                List.of(rate("YEAR", "2052", "2025-05-02", null), rate("YEAR", "1900", "2024-10-01", "2025-04-30")));
        assertThat(faults).extracting(FieldProblem::row).containsExactly(1, 2);
        assertThat(faults.getFirst().messageEn()).contains("leave days between them");
    }

    @Test
    void a_rate_of_the_year_beside_one_of_a_term_would_be_paid_twice() {
        assertThat(RowRules.faults(
                        RATES, List.of(rate("YEAR", "1900", "2024-10-01", null), rate("1", "950", "2024-10-01", null))))
                .hasSize(2);
        assertThat(RowRules.faults(
                        RATES, List.of(rate("2", "950", "2024-10-01", null), rate("1", "950", "2024-10-01", null))))
                .isEmpty();
    }

    @Test
    void between_terms_there_may_be_days_without_school() {
        var term = Map.of("term", "1");
        assertThat(RowRules.faults(
                        DAYS,
                        List.of(
                                row(term, "100", "2025-05-16", "2025-10-10"),
                                row(term, "100", "2026-05-16", "2026-10-10"))))
                .isEmpty();
    }

    @Test
    void bands_of_pupils_neither_overlap_nor_leave_a_number_out() {
        assertThat(RowRules.faults(LUNCH, List.of(band("1", "40"), band("41", "100"), band("101", null))))
                .isEmpty();
        assertThat(RowRules.faults(LUNCH, List.of(band("1", "40"), band("40", null))))
                .extracting(FieldProblem::row)
                .containsExactly(1, 2);
        assertThat(RowRules.faults(LUNCH, List.of(band("1", "40"), band("42", null))))
                .extracting(FieldProblem::messageEn)
                .first()
                .asString()
                .contains("Rows 1 and 2 leave numbers");
        assertThat(RowRules.faults(LUNCH, List.of(band("41", "40"))))
                .extracting(FieldProblem::field)
                .containsExactly("rows[0].keys.to");
    }

    @Test
    void a_row_by_itself_is_looked_at_first() {
        assertThat(places(RATES, row(Map.of("item", "TEACHING", "level", "PRIMARY"), "1", "2024-10-01", null)))
                .containsExactly("rows[0].keys.term");
        assertThat(places(RATES, rate("3", "1", "2024-10-01", null))).containsExactly("rows[0].keys.term");
        assertThat(places(RATES, rate("1", "-0.01", "2024-10-01", null))).containsExactly("rows[0].value");
        assertThat(places(RATES, rate("1", "1.001", "2024-10-01", null))).containsExactly("rows[0].value");
        assertThat(places(RATES, rate("1", "1e20", "2024-10-01", null))).containsExactly("rows[0].value");
        assertThat(places(RATES, rate("1", "1.10", "2567-10-01", null))).containsExactly("rows[0].validFrom");
        assertThat(places(RATES, rate("1", "1", "2024-10-01", "2024-09-30"))).containsExactly("rows[0].validTo");
        assertThat(places(LUNCH, row(Map.of("from", "x", "colour", "red"), "1", "2024-10-01", null)))
                .containsExactly("rows[0].keys", "rows[0].keys.from");
    }

    @Test
    void nothing_is_confirmed_by_nobody() {
        var row = new InputRow(Map.of("from", "1"), BigDecimal.ONE, LocalDate.of(2024, 10, 1), null, "", "", true);
        assertThat(places(LUNCH, row)).containsExactly("rows[0].confirmed");
    }

    private static List<String> places(InputTable table, InputRow row) {
        return RowRules.faults(table, List.of(row)).stream()
                .map(FieldProblem::field)
                .toList();
    }

    private static InputRow rate(String term, String value, String from, @Nullable String to) {
        return row(Map.of("item", "TEACHING", "level", "PRIMARY", "term", term), value, from, to);
    }

    private static InputRow band(String from, @Nullable String to) {
        return row(to == null ? Map.of("from", from) : Map.of("from", from, "to", to), "1", "2024-10-01", null);
    }

    private static InputRow row(Map<String, String> keys, String value, String from, @Nullable String to) {
        return new InputRow(
                keys,
                new BigDecimal(value),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "ทดสอบ",
                "ทดสอบ",
                false);
    }
}
