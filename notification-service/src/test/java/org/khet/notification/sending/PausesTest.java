package org.khet.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(4);

    @Test
    void pauses_grow_and_stay_within_their_bounds() {
        var random = new Random(7);
        for (int attempt = 1; attempt < 100; attempt++) {
            long most = attempt > 20 ? LONGEST.toMillis() : Math.min(2000L << (attempt - 1), LONGEST.toMillis());
            assertThat(Pauses.after(attempt, FIRST, LONGEST, random).toMillis()).isBetween(most / 2, most);
        }
    }

    @Test
    void messages_that_failed_together_do_not_come_back_together() {
        var random = new Random(7);
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> Pauses.after(5, FIRST, LONGEST, random))
                        .distinct())
                .hasSizeGreaterThan(90);
    }
}
