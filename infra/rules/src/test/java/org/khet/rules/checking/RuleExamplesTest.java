package org.khet.rules.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.khet.rules.dataset.Check;
import org.khet.rules.dataset.Rule;

/** Each rule's own examples are its test. */
class RuleExamplesTest {
    /** Without one row of its own school a file would be refused as another school's. */
    private static final Map<String, String> SCHOOLMATE =
            Map.of("studentNumber", "99999", "citizenId", "8101700207038");

    static Stream<Rule> rules() {
        return Sample.DMC.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_finds_its_failing_examples_and_lets_its_passing_ones_pass(Rule rule) {
        assertThat(rule.passes()).isNotEmpty();
        assertThat(rule.fails()).isNotEmpty();
        assertThat(Sample.check(rule.passes()).codes()).doesNotContain(rule.code());
        if (spansRows(rule)) {
            assertThat(Sample.check(rule.fails()).codes()).contains(rule.code());
        } else {
            for (Map<String, String> row : rule.fails()) {
                assertThat(Sample.check(List.of(row, SCHOOLMATE)).codes()).contains(rule.code());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_finding_says_in_both_languages_what_is_wrong_and_how_to_mend_it(Rule rule) {
        List<Map<String, String>> rows = new ArrayList<>(rule.fails());
        if (!spansRows(rule)) {
            rows.add(SCHOOLMATE);
        }
        Finding finding = Sample.check(rows).findings().stream()
                .filter(found -> found.code().equals(rule.code()))
                .findFirst()
                .orElseThrow();
        assertThat(finding.messageTh()).isNotBlank().doesNotContain("{").containsPattern("[ก-๙]");
        assertThat(finding.messageEn()).isNotBlank().doesNotContain("{");
        assertThat(finding.cureTh()).isNotBlank().doesNotContain("{").containsPattern("[ก-๙]");
        assertThat(finding.cureEn()).isNotBlank().doesNotContain("{");
        assertThat(finding.titleTh())
                .isEqualTo(Sample.DMC.field(finding.field()).title());
    }

    @Test
    void the_example_row_has_no_findings_of_its_own() {
        Sample.Result result = Sample.check(List.of(Map.of()));
        // The example school offers ป.2 too, and had a pupil there: that is for the rules about whole files.
        assertThat(result.codes()).containsExactlyInAnyOrder("DMC-045", "DMC-046");
        assertThat(result.rows()).hasSize(1);
    }

    private static boolean spansRows(Rule rule) {
        return !(rule.check() instanceof Check.Expression
                || rule.check() instanceof Check.Required
                || rule.check() instanceof Check.Form
                || rule.check() instanceof Check.Pattern
                || rule.check() instanceof Check.Length
                || rule.check() instanceof Check.Listed);
    }
}
