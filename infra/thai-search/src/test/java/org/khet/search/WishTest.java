package org.khet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WishTest {

    private static final String TITLE =
            SearchText.of("จำนวนนักเรียนจำแนกตามชั้น เพศ และห้องเรียน โรงเรียนอุตรดิตถ์วิทยานุกูล");

    @Test
    void a_part_of_a_word_and_a_part_of_a_name_are_found() {
        assertThat(Wish.of("วิทยานุกูล").nearness(TITLE)).isEqualTo(1);
        assertThat(Wish.of("รียนจำ เพศ").nearness(TITLE)).isEqualTo(1);
    }

    @Test
    void a_wish_in_running_words_is_near_and_another_one_is_not() {
        assertThat(Wish.of("อยากได้จำนวนนักเรียนแยกตามชั้น").nearness(TITLE)).isBetween(0.5, 0.99);
        assertThat(Wish.of("ครุภัณฑ์คอมพิวเตอร์ที่รอซ่อม").nearness(TITLE)).isLessThan(0.2);
    }

    @Test
    void all_letters_in_another_order_are_not_the_same_words() {
        assertThat(Wish.of("abcde").nearness("cde bcd abc")).isLessThan(1).isGreaterThan(0.9);
    }

    @Test
    void nothing_is_near_to_an_empty_wish() {
        assertThat(Wish.of("  ").nearness(TITLE)).isZero();
        assertThat(Wish.of("ฃฃ").nearness(TITLE)).isZero();
    }

    @Test
    void words_stand_as_in_a_thai_dictionary() {
        assertThat(List.of("ครู", "เกรด", "ไข่", "กลาง", "แกง").stream().sorted(ThaiOrder.by(word -> word)))
                .containsExactly("กลาง", "เกรด", "แกง", "ไข่", "ครู");
    }
}
