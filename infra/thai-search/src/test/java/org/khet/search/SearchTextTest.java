package org.khet.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void both_spellings_of_sara_am_and_both_kinds_of_digits_are_found_alike() {
        assertThat(SearchText.of("จํานวน  นักเรียน ๒๕๖๘")).isEqualTo(SearchText.of("จำนวน นักเรียน 2568"));
    }

    @Test
    void capitals_and_spaces_do_not_matter() {
        assertThat(SearchText.of("  DMC \t 2568 ")).isEqualTo("dmc 2568");
    }

    @Test
    void what_looks_the_same_on_the_screen_is_the_same() {
        assertThat(SearchText.of("นํ้าปู่")).isEqualTo(SearchText.of("น้ำปู่"));
        assertThat(SearchText.of("เเม่ริม")).isEqualTo(SearchText.of("แม่ริม"));
        assertThat(SearchText.of("โรง\u200Bเรียน\u00A0บ้าน")).isEqualTo("โรงเรียน บ้าน");
    }
}
