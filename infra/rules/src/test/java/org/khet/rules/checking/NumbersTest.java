package org.khet.rules.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private final Numbers numbers = new Numbers();

    private void read(String text) {
        numbers.read(text.toCharArray(), 0, text.length());
    }

    @Test
    void numbers_of_up_to_fifteen_digits_are_read_exactly() {
        SplittableRandom random = new SplittableRandom(15);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
            int digits = 1 + random.nextInt(15);
            int point = random.nextInt(2) == 0 ? -1 : 1 + random.nextInt(15);
            for (int digit = 0; digit < digits; digit++) {
                text.append(digit == point ? "." : "").append(random.nextInt(4) == 0 ? 0 : random.nextInt(10));
            }
            BigDecimal number = new BigDecimal(text.toString());

            read(text.toString());

            assertThat(numbers.readable()).isTrue();
            assertThat(numbers.decimal()).as(text.toString()).isEqualTo(number.doubleValue() + 0.0);
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            assertThat(numbers.whole()).as(text.toString()).isEqualTo(whole);
            if (whole) {
                assertThat(numbers.integer()).as(text.toString()).isEqualTo(number.longValueExact());
            }
        }
    }

    @Test
    void what_is_no_number_or_too_long_for_one_is_not_read() {
        for (String text : new String[] {"", "-", "1.", ".5", "1.2.3", "1,00", "1e5", "1234567890123456", "๑"}) {
            read(text);
            assertThat(numbers.readable()).as(text).isFalse();
        }
        read("1,234,567,890.50");
        assertThat(numbers.decimal()).isEqualTo(1_234_567_890.5);
    }
}
