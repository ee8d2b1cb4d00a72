package org.khet.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SupervisorTest {
    @Test
    void pauses_double_up_to_a_minute() {
        assertThat(Supervisor.next(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(2));
        assertThat(Supervisor.next(Duration.ofSeconds(32))).isEqualTo(Duration.ofMinutes(1));
        assertThat(Supervisor.next(Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(1));
    }
}
