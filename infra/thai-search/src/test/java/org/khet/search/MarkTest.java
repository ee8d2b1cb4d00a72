package org.khet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkTest {

    @Test
    void what_is_marked_is_what_people_see_however_it_was_typed() {
        assertThat(marked("จํานวน  นักเรียน ๒๕๖๘", "จำนวน 2568")).containsExactly("จํานวน", "๒๕๖๘");
        assertThat(marked("นํ้าปู่วิทยา", "น้ำปู่")).containsExactly("นํ้าปู่");
    }

    @Test
    void a_letter_is_marked_with_what_stands_above_and_below_it() {
        assertThat(marked("บ้านดู่", "บ้านด")).containsExactly("บ้านดู่");
    }

    @Test
    void stretches_that_touch_are_one() {
        assertThat(marked("ababab", "ab")).containsExactly("ababab");
        assertThat(marked("วัดบ้านวัด", "วัด บ้าน")).containsExactly("วัดบ้านวัด");
    }

    @Test
    void nothing_is_marked_where_nothing_was_asked_or_found() {
        assertThat(Mark.of("บ้านดู่", List.of())).isEmpty();
        assertThat(marked("บ้านดู่", "โรงเรียน")).isEmpty();
    }

    private static List<String> marked(String shown, String typed) {
        return Mark.of(shown, SearchText.parts(typed)).stream()
                .map(mark -> shown.substring(mark.from(), mark.to()))
                .toList();
    }
}
