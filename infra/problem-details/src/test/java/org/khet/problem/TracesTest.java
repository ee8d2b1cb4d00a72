package org.khet.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class TracesTest {
    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void the_callers_trace_is_kept() {
        assertThat(Traces.parse("00-" + ID + "-00f067aa0ba902b7-01")).isEqualTo(ID);
        assertThat(Traces.parse("01-" + ID + "-00f067aa0ba902b7-01-more")).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\nSet-Cookie: a=b"
            })
    void what_is_no_trace_is_not_taken(String header) {
        assertThat(Traces.parse(header)).isNull();
    }

    @Test
    void one_request_has_one_id_and_two_have_two() {
        var first = new MockHttpServletRequest();
        var second = new MockHttpServletRequest();
        assertThat(Traces.idOf(first)).matches("[0-9a-f]{32}").isEqualTo(Traces.idOf(first));
        assertThat(Traces.idOf(second)).isNotEqualTo(Traces.idOf(first));
    }
}
