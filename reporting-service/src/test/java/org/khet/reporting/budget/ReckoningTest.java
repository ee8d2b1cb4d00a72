package org.khet.reporting.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khet.reporting.budget.BudgetLine.Rule;
import org.khet.reporting.budget.Missing.Reason;

/** Cases worked out by hand; fiscal year 2568 has 365 days, 1 October 2567 to 30 September 2568. */
class ReckoningTest {

    private static final int FY = 2568;

    @Test
    void one_rate_all_year_is_pupils_times_rate() {
        var tables = new BudgetTables().rate("TEACHING", "PRIMARY", "YEAR", "1900", "2024-10-01", "2025-09-30");
        var lines = lines(tables, null, Map.of("ป.1", 10L, "ป.6", 2L), "TEACHING");
        assertThat(lines).hasSize(1);
        var line = lines.getFirst();
        assertThat(line.pupils()).isEqualTo(12);
        assertThat(line.amount()).isEqualTo("22800.00");
        assertThat(line.rule()).isEqualTo(Rule.WHOLE);
        assertThat(line.table()).isEqualTo("rates@1");
        assertThat(line.authority()).isEqualTo("มติตัวอย่าง");
        assertThat(line.confirmed()).isFalse();
    }

    /** 1 October to 30 April are 212 days, 1 May to 30 September 153. */
    @Test
    void a_rate_that_changes_in_mid_year_splits_by_days() {
        var lines = lines(changing(), null, Map.of("ป.1", 7L), "TEACHING");
        assertThat(lines).extracting(BudgetLine::part).containsExactly(212L, 153L);
        assertThat(lines).extracting(BudgetLine::whole).containsOnly(365L);
        assertThat(lines)
                .extracting(BudgetLine::amount)
                .as("7 × 1900 × 212 / 365 = 7724.931…; 7 × 2052 × 153 / 365 = 6021.073…")
                .containsExactly(new BigDecimal("7724.93"), new BigDecimal("6021.07"));
    }

    @Test
    void a_rate_that_changes_in_mid_year_splits_by_terms_where_the_table_says_so() {
        var tables = changing()
                .byTerms()
                .term(2, "100", "2024-11-01", "2025-03-31")
                .term(1, "100", "2025-05-16", "2025-10-10");
        assertThat(lines(tables, null, Map.of("ป.1", 7L), "TEACHING"))
                .extracting(BudgetLine::amount)
                .as("7 × 1900 / 2 and 7 × 2052 / 2")
                .containsExactly(new BigDecimal("6650.00"), new BigDecimal("7182.00"));
        assertThat(lines(tables, 1, Map.of("ป.1", 7L), "TEACHING"))
                .extracting(BudgetLine::amount)
                .containsExactly(new BigDecimal("7182.00"));
        assertThat(missing(changing().byTerms(), null, Map.of("ป.1", 7L), "TEACHING"))
                .extracting(Missing::reason)
                .containsExactly(Reason.NO_TERM, Reason.NO_TERM);
    }

    /** 1 October to 31 March are 182 days. */
    @Test
    void the_two_terms_of_a_yearly_rate_are_the_year() {
        assertThat(lines(changing(), 2, Map.of("ป.1", 365L), "TEACHING"))
                .extracting(BudgetLine::amount)
                .containsExactly(new BigDecimal("345800.00"));
        assertThat(lines(changing(), 1, Map.of("ป.1", 365L), "TEACHING"))
                .extracting(BudgetLine::amount)
                .as("365 × 1900 × 30 / 365 and 365 × 2052 × 153 / 365")
                .containsExactly(new BigDecimal("57000.00"), new BigDecimal("313956.00"));
    }

    @Test
    void a_leap_year_has_366_days() {
        var tables = new BudgetTables()
                .rate("TEACHING", "PRE", "YEAR", "366", "2023-10-01", "2024-02-29")
                .rate("TEACHING", "PRE", "YEAR", "732", "2024-03-01", null);
        var reckoning = new Reckoning(2567, null, List.of("TEACHING"), tables.sheets());
        assertThat(reckoning.lines(Map.of("อ.1", 1L)))
                .extracting(BudgetLine::amount)
                .containsExactly(new BigDecimal("152.00"), new BigDecimal("428.00"));
    }

    @Test
    void a_grade_with_a_rate_of_its_own_is_not_paid_by_its_level() {
        var tables = new BudgetTables()
                .rate("TEXTBOOKS", "PRIMARY", "YEAR", "600", "2024-10-01", null)
                .rate("TEXTBOOKS", "ป.6", "YEAR", "859", "2024-10-01", null);
        assertThat(lines(tables, null, Map.of("ป.1", 2L, "ป.6", 1L), "TEXTBOOKS"))
                .extracting(line -> line.group() + " " + line.amount())
                .containsExactly("PRIMARY 1200.00", "ป.6 859.00");
    }

    @Test
    void termly_rates_are_paid_once_a_term() {
        var tables = new BudgetTables()
                .rate("UNIFORM", "PRIMARY", "1", "400", "2024-10-01", null)
                .rate("UNIFORM", "PRIMARY", "2", "0", "2024-10-01", null);
        assertThat(lines(tables, null, Map.of("ป.1", 3L), "UNIFORM"))
                .extracting(BudgetLine::amount)
                .containsExactly(new BigDecimal("0.00"), new BigDecimal("1200.00"));
        var half = new BudgetTables().rate("UNIFORM", "PRIMARY", "1", "400", "2024-10-01", null);
        assertThat(missing(half, null, Map.of("ป.1", 3L), "UNIFORM"))
                .as("that nothing is paid in the second term must be said")
                .extracting(Missing::group)
                .containsExactly("PRIMARY/2");
    }

    @Test
    void lunch_changes_at_forty_one_at_one_hundred_and_one_and_at_one_hundred_and_twenty_one() {
        assertThat(lunch(1)).isEqualTo("7200.00");
        assertThat(lunch(40)).isEqualTo("288000.00");
        assertThat(lunch(41)).isEqualTo("221400.00");
        assertThat(lunch(100)).isEqualTo("540000.00");
        assertThat(lunch(101)).isEqualTo("484800.00");
        assertThat(lunch(120)).isEqualTo("576000.00");
        assertThat(lunch(121)).isEqualTo("532400.00");
    }

    @Test
    void lunch_is_for_kindergarten_to_primary_six() {
        var lines = lines(
                new BudgetTables().lunchOf2568(), null, Map.of("อ.3", 10L, "ป.6", 20L, "ม.1", 80L), Reckoning.LUNCH);
        assertThat(lines).extracting(BudgetLine::pupils).containsOnly(30L);
        assertThat(lines)
                .as("of those entitled, not of the school")
                .extracting(BudgetLine::rate)
                .containsOnly(new BigDecimal("36"));
        assertThat(lines(new BudgetTables(), null, Map.of("ม.1", 80L), Reckoning.LUNCH))
                .isEmpty();
    }

    /** The first term has 148 days, 10 of them after 30 September; it is of the fiscal year in which it begins. */
    @Test
    void lunch_money_that_changes_within_a_term_splits_the_term() {
        var tables = new BudgetTables()
                .lunch(1, null, "22", "2022-10-01", "2025-09-30")
                .lunch(1, null, "37", "2025-10-01", null)
                .term(1, "100", "2025-05-16", "2025-10-10");
        assertThat(lines(tables, 1, Map.of("ป.1", 148L), Reckoning.LUNCH))
                .extracting(BudgetLine::amount)
                .containsExactly(new BigDecimal("303600.00"), new BigDecimal("37000.00"));
    }

    @Test
    void a_small_school_gets_its_top_up_and_one_pupil_more_ends_it() {
        var tables = new BudgetTables().topUp("PRIMARY", 1, 120, "500");
        assertThat(lines(tables, null, Map.of("ป.1", 100L, "อ.1", 20L), Reckoning.TOP_UP))
                .extracting(BudgetLine::amount)
                .containsExactly(new BigDecimal("50000.00"));
        assertThat(lines(tables, null, Map.of("ป.1", 101L, "อ.1", 20L), Reckoning.TOP_UP))
                .isEmpty();
    }

    @Test
    void what_is_missing_is_named_and_never_a_zero() {
        assertThat(missing(new BudgetTables(), null, Map.of("ป.1", 3L), "TEACHING"))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.messageEn())
                            .isEqualTo("No rate is entered: rates TEACHING PRIMARY, 2024-10-01 to 2025-09-30");
                    assertThat(missing.messageTh()).contains("ยังไม่มีอัตรา");
                });
        var late = new BudgetTables().rate("TEACHING", "PRIMARY", "YEAR", "1900", "2024-10-02", "2025-09-29");
        assertThat(missing(late, null, Map.of("ป.1", 3L), "TEACHING"))
                .as("the first day and the last")
                .extracting(one -> one.from() + " " + one.to())
                .containsExactly("2024-10-01 2024-10-01", "2025-09-30 2025-09-30");
        assertThat(missing(new BudgetTables(), null, Map.of("ป.1", 3L), Reckoning.TOP_UP))
                .hasSize(1);
        assertThat(missing(new BudgetTables(), 1, Map.of("ป.1", 3L), Reckoning.LUNCH))
                .extracting(Missing::reason)
                .containsExactly(Reason.NO_TERM, Reason.NO_RATE);
        assertThat(missing(changing(), null, Map.of("ป.1", 3L, "?", 1L), "TEACHING"))
                .extracting(Missing::reason)
                .contains(Reason.UNKNOWN_GRADE);
    }

    @Test
    void a_number_of_pupils_in_no_band_is_named() {
        var tables =
                new BudgetTables().lunch(1, 40, "36", "2022-10-01", null).term(1, "100", "2025-05-16", "2025-10-10");
        assertThat(missing(tables, 1, Map.of("ป.1", 41L), Reckoning.LUNCH))
                .extracting(one -> one.reason() + " " + one.group())
                .containsExactly("NO_BAND 41");
    }

    @Test
    void a_yearly_and_a_termly_rate_in_one_year_are_refused() {
        var tables = new BudgetTables()
                .rate("TEACHING", "PRIMARY", "YEAR", "1900", "2024-10-01", "2025-03-31")
                .rate("TEACHING", "PRIMARY", "1", "1000", "2025-04-01", null);
        assertThat(missing(tables, null, Map.of("ป.1", 3L), "TEACHING"))
                .extracting(Missing::reason)
                .containsExactly(Reason.MIXED);
    }

    /** 1 × 0.005 is rounded away from zero; 1 × 0.5 baht too. */
    @Test
    void each_line_is_rounded_half_up_as_its_table_says() {
        var tables = new BudgetTables().rate("TEACHING", "PRE", "YEAR", "0.005", "2024-10-01", null);
        assertThat(lines(tables, null, Map.of("อ.1", 1L), "TEACHING").getFirst().amount())
                .isEqualTo("0.01");
        var baht = new BudgetTables().toBaht().rate("TEACHING", "PRE", "YEAR", "850.50", "2024-10-01", null);
        assertThat(lines(baht, null, Map.of("อ.1", 1L), "TEACHING").getFirst().amount())
                .isEqualTo("851");
    }

    /** Whatever the day of change: the parts are the year, and the amounts lie within rounding of it. */
    @Test
    void the_parts_of_a_split_year_are_the_whole() {
        var random = new Random(2568);
        for (int i = 0; i < 500; i++) {
            var year = Period.ofFiscalYear(FY);
            var change = year.first().plusDays(1 + random.nextInt(364));
            long pupils = 1 + random.nextInt(3000);
            var value = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
            var split = new BudgetTables()
                    .rate("TEACHING", "PRIMARY", "YEAR", value.toPlainString(), "2020-10-01", change.minusDays(1) + "")
                    .rate("TEACHING", "PRIMARY", "YEAR", value.toPlainString(), change.toString(), null);
            var pupilsByGrade = new TreeMap<>(Map.of("ป.1", pupils));
            var whole = lines(split, null, pupilsByGrade, "TEACHING");
            assertThat(whole.stream().mapToLong(BudgetLine::part).sum()).isEqualTo(365);
            assertThat(total(whole)
                            .subtract(value.multiply(BigDecimal.valueOf(pupils)))
                            .abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.01"));
            var terms = total(lines(split, 2, pupilsByGrade, "TEACHING"))
                    .add(total(lines(split, 1, pupilsByGrade, "TEACHING")));
            assertThat(terms.subtract(total(whole)).abs()).isLessThanOrEqualTo(new BigDecimal("0.02"));
        }
    }

    private static BudgetTables changing() {
        return new BudgetTables()
                .rate("TEACHING", "PRIMARY", "YEAR", "1900", "2020-10-01", "2025-04-30")
                .rate("TEACHING", "PRIMARY", "YEAR", "2052", "2025-05-01", null);
    }

    private static String lunch(long pupils) {
        return total(lines(new BudgetTables().lunchOf2568(), null, Map.of("ป.1", pupils), Reckoning.LUNCH))
                .toPlainString();
    }

    private static BigDecimal total(List<BudgetLine> lines) {
        return lines.stream().map(BudgetLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BudgetLine> lines(
            BudgetTables tables, @Nullable Integer term, Map<String, Long> pupils, String... items) {
        var reckoning = new Reckoning(FY, term, List.of(items), tables.sheets());
        var lines = reckoning.lines(new TreeMap<>(pupils));
        assertThat(reckoning.missing()).isEmpty();
        return lines;
    }

    private static List<Missing> missing(
            BudgetTables tables, @Nullable Integer term, Map<String, Long> pupils, String... items) {
        var reckoning = new Reckoning(FY, term, List.of(items), tables.sheets());
        reckoning.lines(new TreeMap<>(pupils));
        return List.copyOf(reckoning.missing());
    }
}
