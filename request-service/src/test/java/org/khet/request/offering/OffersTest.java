package org.khet.request.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffersTest {

    private static final List<PublishedReport> REPORTS = List.of(
            report("pupils-grade", "จำนวนนักเรียนจำแนกตามชั้น เพศ และห้องเรียน"),
            report("pupils-size", "เกณฑ์ขนาดโรงเรียนและจำนวนนักเรียน"),
            report("school", "กลุ่มโรงเรียนอุตรดิตถ์วิทยานุกูล จำนวนนักเรียน"),
            report("equipment", "ครุภัณฑ์รายการและสภาพ"));

    @Test
    void a_part_of_a_name_finds_its_report() {
        assertThat(slugs("วิทยานุกูล")).containsExactly("school");
    }

    @Test
    void those_that_hold_all_of_it_come_in_thai_order() {
        assertThat(slugs("จำนวนนักเรียน")).containsExactly("school", "pupils-size", "pupils-grade");
    }

    @Test
    void a_wish_in_running_words_is_answered_best_first() {
        assertThat(slugs("อยากได้จำนวนนักเรียนแยกตามชั้น"))
                .startsWith("pupils-grade")
                .doesNotContain("equipment");
    }

    @Test
    void the_year_of_the_figures_is_found_by_either_kind_of_digits() {
        assertThat(slugs("ครุภัณฑ์ ๒๕๖๘")).containsExactly("equipment");
    }

    private static List<String> slugs(String typed) {
        return Offers.of(typed, REPORTS).stream().map(PublishedReport::slug).toList();
    }

    private static PublishedReport report(String slug, String title) {
        return new PublishedReport(slug, title, 1, null, LocalDate.of(2025, 6, 10));
    }
}
