package org.khet.notification.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C56. */
class SmsSegmentsTest {

    @ParameterizedTest
    @CsvSource({
        "ก, 1, 1",
        "ก, 70, 1",
        "ก, 71, 2",
        "ก, 134, 2",
        "ก, 135, 3",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "€, 80, 1",
        "€, 81, 2"
    })
    void parts_are_counted_as_providers_charge_them(String letter, int length, int parts) {
        assertThat(SmsSegments.count(letter.repeat(length))).isEqualTo(parts);
    }
}
