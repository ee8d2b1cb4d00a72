package org.khet.collection.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningTest {

    @ParameterizedTest
    @CsvSource({
        "2025-06-13T09:30:00Z, 2025-06-13",
        // Midnight in Bangkok: the last day is the one that ends then.
        "2025-06-13T17:00:00Z, 2025-06-13",
        "2025-06-13T17:00:00.001Z, 2025-06-14",
        "2024-02-29T16:59:59Z, 2024-02-29"
    })
    void the_last_day_of_a_window_is_the_day_before_its_closing_instant_in_bangkok(Instant closes, LocalDate last) {
        assertThat(Planning.lastDay(closes)).isEqualTo(last);
    }
}
