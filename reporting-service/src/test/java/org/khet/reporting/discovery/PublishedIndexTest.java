package org.khet.reporting.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.reporting.discovery.Shelf.publication;
import static org.khet.reporting.discovery.Shelf.words;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.reporting.discovery.PublishedIndex.Ranked;

class PublishedIndexTest {

    private final PublishedIndex index = new PublishedIndex();

    @BeforeEach
    void shelf() {
        index.take(
                List.of(
                        publication("pupils-2568", "จำนวนนักเรียน ปีการศึกษา 2568", 1, "north"),
                        publication("pupils-2569", "จำนวนนักเรียน ปีการศึกษา 2569", 2, "south"),
                        publication("staff", "ครูและบุคลากร จำนวนนักเรียนต่อครู", 3, "north"),
                        publication("old", "อาคารเรียน", 4, null)),
                List.of(
                        words("north", "โรงเรียนบ้านดู่", "วัดชนะสงคราม", "แม่ริม"),
                        words("south", "โรงเรียนบ้านดู่ใหญ่", "น้ำปู่วิทยา")));
    }

    @Test
    void a_title_that_begins_with_it_comes_before_one_that_holds_it_and_the_newer_before_the_older() {
        assertThat(slugs("จำนวนนักเรียน")).containsExactly("pupils-2569", "pupils-2568", "staff");
    }

    @Test
    void a_school_s_name_finds_the_reports_in_which_it_has_a_row_its_own_first() {
        assertThat(slugs("บ้านดู่")).containsExactly("staff", "pupils-2568", "pupils-2569");
        assertThat(index.search("บ้านดู่", null, 9).items())
                .extracting(Ranked::rank)
                .containsExactly(Rank.NAME, Rank.NAME, Rank.IN_TABLE);
    }

    @Test
    void a_school_and_a_title_together_narrow_the_search() {
        assertThat(slugs("ชนะสงคราม ครู")).containsExactly("staff");
        assertThat(index.search("ชนะสงคราม ๒๕๖๙", null, 9).items())
                .extracting(Ranked::rank)
                .as("no report has both")
                .containsOnly(Rank.NEAR);
    }

    @Test
    void what_is_spelt_a_little_wrong_is_offered_as_near() {
        assertThat(index.search("วัดชนะสงครามม", null, 9).items())
                .extracting(Ranked::rank)
                .containsExactly(Rank.NEAR, Rank.NEAR);
        assertThat(slugs("xyzxyz")).isEmpty();
    }

    @Test
    void a_withdrawn_publication_is_found_no_more_and_an_older_one_without_words_still_is() {
        index.take(List.of(Shelf.withdrawn(publication("staff", "ครู", 5, "north"))), List.of());
        assertThat(slugs("ครู")).isEmpty();
        assertThat(slugs("อาคาร")).containsExactly("old");
    }

    @Test
    void going_from_page_to_page_shows_each_once() {
        var seen = new ArrayList<String>();
        Place after = null;
        for (int page = 0; page < 3; page++) {
            var items = index.search("จำนวน", after, 1).items();
            seen.add(items.getFirst().listing().shown().slug());
            after = Place.parse(Place.of(items.getFirst()).key());
        }
        assertThat(seen).containsExactly("pupils-2569", "pupils-2568", "staff");
        assertThat(index.search("จำนวน", after, 1).items()).isEmpty();
    }

    private List<String> slugs(String typed) {
        return index.search(typed, null, 9).items().stream()
                .map(one -> one.listing().shown().slug())
                .toList();
    }
}
