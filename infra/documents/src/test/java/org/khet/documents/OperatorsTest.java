package org.khet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OperatorsTest {

    @Test
    void numbers_have_two_decimals_at_most_and_no_idle_noughts() {
        var operators = new Operators(1);

        for (double number : new double[] {0, 1, 0.5, -0.05, 12.346, -1234.5, 999_999.99, -0.001}) {
            operators.number(number);
        }

        assertThat(written(operators)).isEqualTo("0 1 0.5 -0.05 12.35 -1234.5 999999.99 0 ");
    }

    @Test
    void it_grows_with_what_is_written() {
        var operators = new Operators(1);

        operators.add("BT ").hex(0xE01).add("> ".getBytes(StandardCharsets.US_ASCII));

        assertThat(written(operators)).isEqualTo("BT 0E01> ");
    }

    private static String written(Operators operators) {
        return new String(operators.toBytes(), StandardCharsets.US_ASCII);
    }
}
