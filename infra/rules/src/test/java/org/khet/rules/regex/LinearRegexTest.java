package org.khet.rules.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearRegexTest {
    @Test
    void random_patterns_find_what_the_runtimes_engine_finds() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 4_000; i++) {
            String pattern =
                    (random.nextInt(4) == 0 ? "^" : "") + pattern(random, 3) + (random.nextInt(4) == 0 ? "$" : "");
            LinearRegex ours = LinearRegex.compile(pattern);
            // DOTALL is off and $ means the very end, as in RE2.
            var theirs = java.util.regex.Pattern.compile(
                    pattern.endsWith("$") ? pattern.substring(0, pattern.length() - 1) + "\\z" : pattern);
            for (int t = 0; t < 10; t++) {
                String text = text(random);
                assertThat(ours.matches(text))
                        .as("%s on %s", pattern, text)
                        .isEqualTo(theirs.matcher(text).find());
            }
        }
    }

    private static String pattern(SplittableRandom random, int depth) {
        List<String> atoms = List.of("a", "b", "ก", "ข", "[ab]", "[^a]", "[ก-ค]", "\\d", "\\w", ".", "😀");
        if (depth == 0) {
            return atoms.get(random.nextInt(atoms.size()));
        }
        return switch (random.nextInt(7)) {
            case 0 -> "(" + pattern(random, depth - 1) + "|" + pattern(random, depth - 1) + ")";
            case 1 -> "(?:" + pattern(random, depth - 1) + ")*";
            case 2 -> "(" + pattern(random, depth - 1) + ")+";
            case 3 -> "(" + pattern(random, depth - 1) + ")?";
            case 4 -> "(" + pattern(random, depth - 1) + "){" + random.nextInt(3) + "," + (2 + random.nextInt(2)) + "}";
            default -> pattern(random, depth - 1) + pattern(random, depth - 1);
        };
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(9); n > 0; n--) {
            text.append(List.of("a", "b", "ก", "ข", "ค", "1", "_", "😀").get(random.nextInt(8)));
        }
        return text.toString();
    }

    @Test
    void a_pattern_that_hangs_other_engines_takes_one_step_for_each_character() {
        LinearRegex regex = LinearRegex.compile("^(a+)+$");
        assertThat(regex.matches("a".repeat(1_000_000) + "b")).isFalse();
        assertThat(regex.matches("a".repeat(1_000_000))).isTrue();
    }

    @Test
    void the_whole_text_can_be_asked_for() {
        LinearRegex whole = LinearRegex.compileWhole("[0-9]{3}|x");
        assertThat(whole.matches("123")).isTrue();
        assertThat(whole.matches("1234")).isFalse();
        assertThat(whole.matches("xx")).isFalse();
        assertThat(LinearRegex.compileWhole("").matches("")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "a**",
                "a{2,1}",
                "a{201}",
                "[",
                "[]",
                "[z-a]",
                "\\",
                "\\1",
                "\\p{L}",
                "(?i)a",
                "(?=a)",
                "a*?",
                "*",
                "{",
                "[[a]]",
                "((a{200}){200}){200}",
                "(a|b)*a(a|b){15}",
                "\\b"
            })
    void what_is_not_linear_or_not_the_same_everywhere_is_refused(String pattern) {
        assertThatThrownBy(() -> LinearRegex.compile(pattern)).isInstanceOf(RegexException.class);
    }
}
