package org.khet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ThaiTextTest {

    @Test
    void a_day_is_told_in_the_buddhist_era() {
        assertThat(ThaiText.day(LocalDate.of(2026, 6, 15))).isEqualTo("15 มิถุนายน 2569");
        assertThat(ThaiText.day(LocalDate.of(2024, 2, 29))).isEqualTo("29 กุมภาพันธ์ 2567");
    }

    @Test
    void figures_are_grouped_and_written_in_thai() {
        assertThat(ThaiText.thaiDigits(ThaiText.count(1234567))).isEqualTo("๑,๒๓๔,๕๖๗");
    }

    @Test
    void sara_am_written_apart_becomes_one_letter() {
        assertThat(ThaiText.composed("น\u0E4D\u0E49\u0E32 ก\u0E4D\u0E32\u200B")).isEqualTo("น้ำ กำ");
    }
}
