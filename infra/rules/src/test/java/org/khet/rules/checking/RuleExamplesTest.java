package org.khet.rules.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.khet.rules.dataset.Check;
import org.khet.rules.dataset.DataSets;
import org.khet.rules.dataset.Rule;

/** Each rule's own examples are its test, in every data set that is shipped. */
class RuleExamplesTest {
    private static final Map<String, Checker> CHECKERS = new HashMap<>();
    static final List<String> CODES = DataSets.shippedCodes();

    /** One rule of one data set. */
    record Case(String dataSet, Rule rule) {
        @Override
        public String toString() {
            return dataSet + " " + rule.code();
        }
    }

    static Stream<Case> rules() {
        return CODES.stream()
                .flatMap(code -> checker(code).dataSet().rules().stream().map(rule -> new Case(code, rule)));
    }

    private static Checker checker(String code) {
        return CHECKERS.computeIfAbsent(code, one -> Checker.compile(DataSets.shipped(one)));
    }

    private static List<Finding> check(String code, List<Map<String, String>> rows) throws IOException {
        Checker checker = checker(code);
        List<Finding> findings = new ArrayList<>();
        Outcome outcome = checker.check(Examples.table(checker.dataSet(), rows), Examples.context(checker), new Sink() {
            @Override
            public void finding(Finding finding) {
                findings.add(finding);
            }
        });
        assertThat(outcome).isInstanceOf(Outcome.Checked.class);
        return findings;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_finds_its_failing_examples_and_lets_its_passing_ones_pass(Case one) throws IOException {
        Rule rule = one.rule();
        assertThat(rule.passes()).isNotEmpty();
        assertThat(rule.fails()).isNotEmpty();
        assertThat(check(one.dataSet(), rule.passes()))
                .extracting(Finding::code)
                .doesNotContain(rule.code());
        for (List<Map<String, String>> rows : failing(rule)) {
            assertThat(check(one.dataSet(), rows)).extracting(Finding::code).contains(rule.code());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_finding_says_in_both_languages_what_is_wrong_and_how_to_mend_it(Case one) throws IOException {
        Finding finding = check(one.dataSet(), failing(one.rule()).getFirst()).stream()
                .filter(found -> found.code().equals(one.rule().code()))
                .findFirst()
                .orElseThrow();
        assertThat(finding.messageTh()).isNotBlank().doesNotContain("{").containsPattern("[ก-๙]");
        assertThat(finding.messageEn()).isNotBlank().doesNotContain("{");
        assertThat(finding.cureTh()).isNotBlank().doesNotContain("{").containsPattern("[ก-๙]");
        assertThat(finding.cureEn()).isNotBlank().doesNotContain("{");
        assertThat(finding.titleTh())
                .isEqualTo(
                        checker(one.dataSet()).dataSet().field(finding.field()).title());
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void the_example_row_has_no_findings_of_its_own(String code) throws IOException {
        // Grades that the example school offers, or had, without a pupil in one row are for the rules about whole
        // files.
        assertThat(check(code, List.of(Map.of())))
                .extracting(finding -> finding.rule().check())
                .hasOnlyElementsOfTypes(Check.Covered.class, Check.NotGone.class);
    }

    /** Rows that each must fail stand with a faultless one: without a row of its own school a file would be another school's. */
    private static List<List<Map<String, String>>> failing(Rule rule) {
        return spansRows(rule)
                ? List.of(rule.fails())
                : rule.fails().stream()
                        .map(row -> List.of(row, Map.<String, String>of()))
                        .toList();
    }

    private static boolean spansRows(Rule rule) {
        return switch (rule.check()) {
            case Check.Unique c -> true;
            case Check.Covered c -> true;
            case Check.NotGone c -> true;
            case Check.Movement c -> true;
            case Check.Tally c -> true;
            case Check.Against c -> true;
            case Check.Outlier c -> true;
            default -> false;
        };
    }
}
