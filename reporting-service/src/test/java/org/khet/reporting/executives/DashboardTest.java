package org.khet.reporting.executives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashboardTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 10);

    @Test
    void figures_are_held_against_the_round_before_not_against_an_older_state_of_the_same_round() {
        var all = List.of(summary("4", "b", NOVEMBER), summary("3", "b", NOVEMBER), summary("2", "a", JUNE));
        var trend = Dashboard.trend(all);
        assertThat(trend).extracting(Dashboard.Figures::snapshotId).containsExactly("2", "4");
        assertThat(Dashboard.before(trend.getLast(), trend, all))
                .extracting(Dashboard.Figures::snapshotId)
                .isEqualTo("2");
    }

    @Test
    void within_one_round_the_snapshot_before_is_what_it_is_held_against() {
        var all = List.of(summary("4", "b", NOVEMBER), summary("3", "b", NOVEMBER));
        var trend = Dashboard.trend(all);
        assertThat(Dashboard.before(trend.getLast(), trend, all))
                .extracting(Dashboard.Figures::snapshotId)
                .isEqualTo("3");
        assertThat(Dashboard.before(trend.getLast(), trend, all.subList(0, 1))).isNull();
    }

    private static Summary summary(String id, String collection, LocalDate day) {
        return new Summary(id, true, collection, "รอบ", 2569, 1, day, Instant.EPOCH, List.of("9901"), 100, 10, 2, 1);
    }
}
