package org.khet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BreaksTest {

    @Test
    void a_line_ends_between_words_and_never_before_a_mark() {
        var pieces = new Breaks(List.of()).pieces("จัดเก็บข้อมูลนักเรียนรายบุคคล");

        assertThat(String.join("", pieces)).isEqualTo("จัดเก็บข้อมูลนักเรียนรายบุคคล");
        assertThat(pieces).contains("ข้อมูล", "นักเรียน").hasSizeGreaterThan(3);
    }

    @Test
    void a_name_that_the_dictionary_does_not_know_stays_whole_when_told() {
        var text = "โรงเรียนวิทยานุกูลศึกษา";

        assertThat(new Breaks(List.of()).pieces(text)).doesNotContain("วิทยานุกูล");
        assertThat(new Breaks(List.of("วิทยานุกูล")).pieces(text)).anyMatch(piece -> piece.contains("วิทยานุกูล"));
    }

    @Test
    void spaces_are_pieces_of_their_own() {
        assertThat(new Breaks(List.of()).pieces("ที่ นี้")).containsExactly("ที่", " ", "นี้");
    }
}
