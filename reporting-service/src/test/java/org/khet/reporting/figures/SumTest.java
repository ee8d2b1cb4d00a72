package org.khet.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SumTest {

    @Test
    void fractions_and_numbers_too_long_for_a_long_are_added_exactly() {
        var sum = new Sum();
        for (var value : new String[] {"7", "0.1", "0.2", "99999999999999999999", "-3"}) {
            sum.add(new BigDecimal(value));
        }

        assertThat(sum.value()).isEqualByComparingTo("100000000000000000003.3");
        assertThat(sum.compareTo(new BigDecimal("100000000000000000003.30"))).isZero();
        assertThat(sum.compareTo(new BigDecimal("100000000000000000004"))).isNegative();
    }

    @Test
    void whole_ones_compare_with_whole_ones_and_with_fractions() {
        var sum = new Sum();
        sum.add(new BigDecimal(40));
        sum.add(new BigDecimal(2));

        assertThat(sum.compareTo(new BigDecimal(42))).isZero();
        assertThat(sum.compareTo(new BigDecimal("41.5"))).isPositive();
        assertThat(sum.compareTo(new BigDecimal("42.00"))).isZero();
        sum.clear();
        assertThat(sum.value()).isEqualByComparingTo("0");
    }
}
