package org.khet.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cel.runtime.CelRuntime;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.rules.expression.Expression.Verdict;

class ExpressionTest {
    /** Enough for every form at every depth; a longer hunt is made by raising it. */
    private static final int EXPRESSIONS = Integer.getInteger("khet.rules.expressions", 3_000);

    @Test
    void random_expressions_mean_what_they_mean_in_cel() throws Exception {
        RandomExpressions random = new RandomExpressions(20_250_610);
        Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
        for (int i = 0; i < EXPRESSIONS; i++) {
            String expression = random.bool(1 + i % 4);
            CelRuntime.Program oracle = CelOracle.compile(expression);
            Expression ours = Expression.compile(expression, new TestScope());
            for (int r = 0; r < 8; r++) {
                Map<String, Object> row = random.row();
                Verdict verdict = ours.evaluate(TestScope.slots(row));
                assertThat(verdict).as("%s over %s", expression, row).isEqualTo(CelOracle.evaluate(oracle, row));
                seen.merge(verdict, 1, Integer::sum);
            }
        }
        assertThat(seen.values()).allMatch(count -> count > EXPRESSIONS / 10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            i / 0 == 1               | NOTHING
            i % 0 == 1               | NOTHING
            9223372036854775807 + i > 0 | NOTHING
            false && i / 0 == 1      | FALSE
            i / 0 == 1 && false      | FALSE
            `true || j > 1` | TRUE
            `j > 1 || i == 5` | TRUE
            j > 1 && i == 5          | NOTHING
            d / 0.0 > 1.0            | TRUE
            has(row.j)               | FALSE
            has(row.i) && i == 5     | TRUE
            text.t == ''             | TRUE
            t == ''                  | NOTHING
            !(j > 1)                 | NOTHING
            j < (i == 5 ? 1 : 2)     | NOTHING
            j + size(i == 5 ? s : t) > 0 | NOTHING
            """)
    void what_is_blank_divided_by_zero_or_too_large_has_no_value(String expression, Verdict verdict) {
        assertThat(TestScope.evaluate(expression, Map.of("i", 5L, "d", 2.0))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            i == 1.0                 | 2
            i + d > 1.0              | 2
            s < t                    | 2
            s + t == 'ab'            | 2
            born < 5                 | 5
            nobody == 1              | 0
            i == 1 &&                | 9
            i = 1                    | 2
            s.matches(t)             | 10
            s.matches('(')           | 10
            s.matches('a**')         | 10
            s.inList('nothing')      | 9
            i                        | 0
            s[0] == 'a'              | 1
            row.i == 1               | 4
            has(i)                   | 0
            has(text.s)              | 0
            [1, 'a'] == [1]          | 1
            i in [1, 'a']            | 9
            beDate('31/02/2568') < day | 7
            beDate('10/06/2025') < day | 7
            i == 9223372036854775808 | 5
            null == null             | 0
            'a' == 'b                | 7
            s == 'a\\x'              | 7
            1e3 == d                 | 0
            fn(i)                    | 0
            true ? i : d             | 5
            """)
    void what_the_subset_does_not_hold_is_refused_with_its_place(String expression, int position) {
        assertThatThrownBy(() -> Expression.compile(expression, new TestScope()))
                .isInstanceOfSatisfying(
                        ExpressionException.class,
                        fault -> assertThat(fault.position())
                                .as(fault.getMessage())
                                .isEqualTo(position));
    }

    @Test
    void no_expression_can_grow_without_bound() {
        String deep = "(".repeat(1_000) + "true" + ")".repeat(1_000);
        String negated = "!".repeat(1_000) + "true";
        String longOne = "true" + " && true".repeat(1_000);
        for (String expression : new String[] {deep, negated, longOne}) {
            assertThatThrownBy(() -> Expression.compile(expression, new TestScope()))
                    .isInstanceOf(ExpressionException.class);
        }
    }
}
