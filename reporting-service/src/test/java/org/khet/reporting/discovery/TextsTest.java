package org.khet.reporting.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.search.SearchText;
import org.khet.search.Wish;

class TextsTest {

    private static final int MANY = 5_000;
    private static final String LETTERS = "กขคงจดตนบปมยรลวสหอาิีุูเแโ่้ 0123";

    private final Random random = new Random(7);
    private final Texts texts = new Texts();
    private final List<String> all = new ArrayList<>();

    @BeforeEach
    void many() {
        for (int i = 0; i < MANY; i++) {
            var text = SearchText.of("โรงเรียน" + letters(4 + random.nextInt(30)));
            if (texts.placeOf(text) == all.size()) {
                all.add(text);
            }
        }
    }

    @Test
    void a_part_is_found_wherever_it_stands_and_nowhere_else() {
        for (int i = 0; i < 300; i++) {
            var text = all.get(random.nextInt(all.size()));
            int from = random.nextInt(text.length());
            var part = i % 3 == 0
                    ? letters(1 + random.nextInt(4))
                    : text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(6)));
            assertThat(texts.holding(part).stream().mapToObj(texts::folded))
                    .as(part)
                    .containsExactlyElementsOf(
                            all.stream().filter(one -> one.contains(part)).toList());
        }
    }

    @Test
    void what_is_written_like_it_is_found_by_the_same_measure_that_looks_at_every_text() {
        for (int i = 0; i < 200; i++) {
            var typed = new StringBuilder(all.get(random.nextInt(all.size())));
            typed.setCharAt(random.nextInt(typed.length()), 'ฬ');
            var parts = SearchText.parts(typed.toString());
            var wish = Wish.of(typed.toString());
            assertThat(texts.like(parts, 0.6).stream().mapToObj(texts::folded))
                    .as(typed.toString())
                    .isNotEmpty()
                    .containsExactlyElementsOf(all.stream()
                            .filter(one -> wish.nearness(one) >= 0.6)
                            .toList());
        }
    }

    @Test
    void what_is_too_short_to_be_like_anything_finds_nothing_near() {
        assertThat(texts.like(List.of("กข"), 0.6).isEmpty()).isTrue();
    }

    private String letters(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return SearchText.of(text.toString());
    }
}
