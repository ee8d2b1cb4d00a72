package org.khet.local.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khet.local.LocalException;

class PortCheckTest {
    private static final Settings SHIFTED = Settings.from(Map.of("KHET_HOME", "/khet", "KHET_PORT_OFFSET", "100"));

    @Test
    void nothing_is_said_when_every_port_is_free() {
        assertThatCode(() -> new PortCheck(SHIFTED, port -> true).run()).doesNotThrowAnyException();
    }

    @Test
    void all_taken_ports_are_named_in_one_line_with_who_wants_them() {
        assertThatThrownBy(() -> new PortCheck(SHIFTED, port -> port != 8181 && port != 9193).run())
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("8181 (collection-service)")
                .hasMessageContaining("9193 (kafka)")
                .hasMessageContaining("KHET_PORT_OFFSET")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void the_port_of_a_part_that_runs_elsewhere_does_not_matter() {
        var settings = Settings.from(Map.of("KHET_HOME", "/khet", "KHET_KAFKA", "broker.example:9092"));

        assertThatCode(() -> new PortCheck(settings, port -> port != 9092).run())
                .doesNotThrowAnyException();
    }
}
