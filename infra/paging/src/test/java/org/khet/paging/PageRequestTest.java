package org.khet.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.problem.ProblemException;

class PageRequestTest {

    private static final List<String> ALL = List.of("ก", "ข", "ค", "ง", "จ");

    @Test
    void following_the_cursor_gives_every_item_once() {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(PageRequest.of(2, cursor));
            seen.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(seen).isEqualTo(ALL);
    }

    @Test
    void a_list_that_just_fills_the_page_has_no_next() {
        assertThat(page(PageRequest.of(5, null)).nextCursor()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501, Integer.MAX_VALUE})
    void a_limit_out_of_bounds_is_refused(int limit) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PageRequest.of(limit, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "ก", "wyg"})
    void a_cursor_that_is_none_is_refused(String cursor) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PageRequest.of(10, cursor));
    }

    private static Page<String> page(PageRequest asked) {
        var found = Stream.of(ALL)
                .flatMap(List::stream)
                .filter(item -> asked.after() == null || item.compareTo(asked.after()) > 0)
                .limit(asked.fetch())
                .toList();
        return Page.of(found, asked, Function.identity());
    }
}
