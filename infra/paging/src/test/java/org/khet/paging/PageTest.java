package org.khet.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.problem.ProblemException;

class PageTest {

    private final List<String> schools =
            IntStream.range(0, 7).mapToObj(i -> "โรงเรียน" + i).toList();

    @Test
    void following_the_cursor_sees_every_item_once() {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var asked = PageRequest.of(3, cursor);
            var found = schools.stream()
                    .filter(school -> asked.after() == null || school.compareTo(asked.after()) > 0)
                    .limit(asked.fetch())
                    .toList();
            var page = Page.of(found, asked, school -> school);
            seen.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(seen).isEqualTo(schools);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 501})
    void a_page_size_out_of_bounds_is_refused(int limit) {
        assertThatThrownBy(() -> PageRequest.of(limit, null)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "/w"})
    void what_is_no_cursor_is_refused(String cursor) {
        assertThatThrownBy(() -> PageRequest.of(10, cursor)).isInstanceOf(ProblemException.class);
    }
}
