package org.khet.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorTest {

    @Test
    void an_endpoint_that_nobody_thought_of_is_named_and_so_is_one_that_is_gone_or_said_twice() {
        var listed = Door.read("GET /a : everyone\nGET /gone : staff\nGET /a : staff\n");

        assertThat(Door.forgotten(listed, Set.of("GET /a", "POST /new")))
                .containsExactlyInAnyOrder(
                        "not listed: POST /new", "no longer there: GET /gone", "listed twice: GET /a");
        assertThat(Door.forgotten(Door.read("GET /a : everyone"), Set.of("GET /a")))
                .isEmpty();
    }

    @Test
    void the_list_is_read_and_a_slip_of_the_pen_is_refused() {
        assertThat(Door.all())
                .hasSizeGreaterThan(100)
                .allSatisfy(door -> assertThat(Door.CALLERS.containsAll(door.who().stream()
                                .filter(who -> !who.equals("public"))
                                .toList()))
                        .isTrue());
        assertThatThrownBy(() -> Door.read("GET /a : oficer")).hasMessageContaining("oficer");
        assertThatThrownBy(() -> Door.read("GET /a everyone")).hasMessageContaining("No door");
    }
}
