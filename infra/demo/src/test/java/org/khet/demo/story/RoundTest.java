package org.khet.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RoundTest {
    @Test
    void the_latest_round_is_the_one_whose_date_has_come() {
        assertThat(Round.latest(LocalDate.of(2026, 11, 23))).isEqualTo(new Round(2569, 2, LocalDate.of(2026, 11, 10)));
        assertThat(Round.latest(LocalDate.of(2026, 7, 1))).isEqualTo(new Round(2569, 1, LocalDate.of(2026, 6, 10)));
        assertThat(Round.latest(LocalDate.of(2026, 3, 1))).isEqualTo(new Round(2568, 2, LocalDate.of(2025, 11, 10)));
    }

    @Test
    void the_first_round_of_a_year_is_of_its_tenth_of_june() {
        assertThat(Round.firstOf(2568).referenceDate()).isEqualTo(LocalDate.of(2025, 6, 10));
    }
}
