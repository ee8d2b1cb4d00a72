package org.khet.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Held against the JDK's own decimals. */
class DecimalTest {

    @Test
    void numbers_are_rounded_as_the_jdk_rounds_them() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String text = number(random);
            BigDecimal expected = new BigDecimal(text).round(new MathContext(15));
            Decimal rounded = Decimal.of(text).rounded(15);
            assertThat(rounded.isZero()).as(text).isEqualTo(expected.signum() == 0);
            if (!rounded.isZero()) {
                assertThat(rounded.plain())
                        .as(text)
                        .isEqualTo(expected.stripTrailingZeros().toPlainString());
                assertThat(new BigDecimal(rounded.scientific())).as(text).isEqualByComparingTo(expected);
                assertThat(rounded.magnitude()).as(text).isEqualTo(expected.precision() - expected.scale() - 1);
            }
        }
    }

    private static String number(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
        for (int digits = random.nextInt(20); digits >= 0; digits--) {
            text.append(random.nextInt(3) == 0 ? '9' : (char) ('0' + random.nextInt(10)));
        }
        if (random.nextBoolean()) {
            text.append('.').append(random.nextInt(1_000_000));
        }
        if (random.nextInt(3) == 0) {
            text.append(random.nextBoolean() ? "E-" : "e").append(random.nextInt(40));
        }
        return text.toString();
    }

    @Test
    void what_is_no_number_is_none() {
        for (String text : new String[] {
            "", "-", ".", "e5", "1e", "1e+", "1.2.3", "NaN", "0x10", "1d", "๑", "1e401", "9e308", "1e99999999"
        }) {
            assertThat(Decimal.of(text)).as(text).isNull();
        }
        assertThat(Decimal.of(" +1.50 ").rounded(15).plain()).isEqualTo("1.5");
    }
}
