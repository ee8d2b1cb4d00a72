package org.khet.reporting.executives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundStandingTest {

    private static final Instant NOON = Instant.parse("2026-06-10T05:00:00Z");
    private static final SchoolReturn NOTHING = new SchoolReturn("s", "c", "1", null, 0);

    @Test
    void schools_that_have_not_sent_are_late_from_the_moment_in_which_entry_closes() {
        var round = round(NOON, NOON.plus(Duration.ofDays(5)));
        var sent = List.of(NOTHING.submitted(NOON.minusSeconds(60)));
        assertThat(RoundStanding.of(round, sent, List.of(), NOON.minusSeconds(1))
                        .late())
                .isFalse();
        var standing = RoundStanding.of(round, sent, List.of(), NOON);
        assertThat(standing.lateToSubmit()).isEqualTo(3);
        assertThat(standing.lateToCertify()).isZero();
        assertThat(standing.submitted()).isEqualTo(1);
    }

    @Test
    void an_exception_moves_a_school_s_deadline_and_one_for_certifying_does_not_move_entry() {
        var round = round(NOON.minusSeconds(60), NOON.plusSeconds(60));
        var given = List.of(
                new MoreTime("a", "c", "1", false, NOON.plusSeconds(1)),
                new MoreTime("b", "c", "2", true, NOON.plusSeconds(1)),
                new MoreTime("c", "c", "3", false, NOON));
        assertThat(RoundStanding.of(round, List.of(), given, NOON).lateToSubmit())
                .isEqualTo(3);
    }

    @Test
    void who_sent_in_time_is_late_when_the_director_has_not_certified() {
        var round = round(NOON.minus(Duration.ofDays(5)), NOON);
        var sent = List.of(
                NOTHING.submitted(NOON.minus(Duration.ofDays(6))),
                new SchoolReturn("t", "c", "2", NOON.minus(Duration.ofDays(6)), 1));
        var standing = RoundStanding.of(round, sent, List.of(), NOON);
        assertThat(standing.lateToCertify()).isEqualTo(1);
        assertThat(standing.lateToSubmit()).isEqualTo(2);
        assertThat(standing.certified()).isEqualTo(1);
    }

    @Test
    void in_the_last_week_the_pace_of_the_week_before_says_how_many_will_be_late() {
        var sent = List.of(NOTHING.submitted(NOON.minus(Duration.ofDays(1))));
        assertThat(RoundStanding.of(round(NOON.plus(Duration.ofDays(8)), NOON), sent, List.of(), NOON)
                        .expectedLate())
                .as("too early to say")
                .isNull();
        assertThat(RoundStanding.of(round(NOON.plus(Duration.ofDays(7)), NOON), sent, List.of(), NOON)
                        .expectedLate())
                .isEqualTo(2);
        assertThat(RoundStanding.of(round(NOON.plusSeconds(3600), NOON), sent, List.of(), NOON)
                        .expectedLate())
                .isEqualTo(3);
        assertThat(RoundStanding.of(round(NOON, NOON), sent, List.of(), NOON).expectedLate())
                .as("no forecast of what has come")
                .isNull();
    }

    @Test
    void a_correction_sent_back_leaves_the_certified_version_and_a_certified_version_sent_back_does_not_count() {
        var certified = NOTHING.submitted(NOON).certified(1);
        assertThat(certified.returned(2).certified()).isTrue();
        assertThat(certified.returned(1).submitted()).isFalse();
    }

    private static OpenRound round(Instant entry, Instant certification) {
        return new OpenRound("c", "รอบ", "9901", entry, certification, List.of("1", "2", "3", "4"), false);
    }
}
