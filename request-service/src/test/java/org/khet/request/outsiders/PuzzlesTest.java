package org.khet.request.outsiders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PuzzlesTest {

    private static final Instant NOW = Instant.parse("2026-06-15T05:00:00Z");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("another key of thirty-two bytes!".getBytes());

    private final Puzzles puzzles = new Puzzles(KEY, 10);
    private final String challenge = puzzles.make(NOW.plusSeconds(60)).challenge();

    @Test
    void whoever_did_the_work_is_believed() {
        assertThat(puzzles.isSolved(challenge, Solver.solve(challenge, 10), NOW))
                .isTrue();
    }

    @Test
    void too_little_work_is_too_little() {
        int nonce = 0;
        while (Puzzles.zeroBits(Puzzles.sha256(challenge + ":" + nonce)) >= 10) {
            nonce++;
        }
        assertThat(puzzles.isSolved(challenge, Integer.toString(nonce), NOW)).isFalse();
    }

    @Test
    void a_puzzle_has_its_time() {
        assertThat(puzzles.isSolved(challenge, Solver.solve(challenge, 10), NOW.plusSeconds(60)))
                .isFalse();
    }

    @Test
    void a_puzzle_that_is_not_ours_is_none_however_well_solved() {
        var foreign = new Puzzles(OTHER_KEY, 10).make(NOW.plusSeconds(60)).challenge();
        var longer = challenge.replaceFirst("\\..*\\.", ".zzzzzz.");
        for (var wrong : new String[] {foreign, longer, "", "..", "a.b.c", "๑.๒.๓"}) {
            assertThat(puzzles.isSolved(wrong, Solver.solve(wrong, 10), NOW))
                    .as(wrong)
                    .isFalse();
        }
        assertThat(puzzles.isSolved(challenge, "-1", NOW)).isFalse();
    }

    @Test
    void a_puzzle_with_its_nonce_fits_into_one_block_of_the_hash() {
        assertThat(challenge.length() + 1 + 14).isLessThanOrEqualTo(55);
    }

    @Test
    void zero_bits_are_counted_from_the_left() {
        assertThat(Puzzles.zeroBits(new byte[] {0, 0x10, -1})).isEqualTo(11);
        assertThat(Puzzles.zeroBits(new byte[] {-1})).isZero();
    }
}
