package org.khet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final Face FACE = Typeface.sarabun().cut(false);
    private final Lines lines = new Lines(new Breaks(List.of()));

    @Test
    void no_line_is_wider_than_its_place_and_nothing_is_lost() {
        var set = lines.of(Samples.LONG, FACE, 11.5, 300, 380);

        assertThat(set.getFirst().width(11.5)).isLessThanOrEqualTo(300);
        assertThat(set.subList(1, set.size()))
                .allSatisfy(line -> assertThat(line.width(11.5)).isLessThanOrEqualTo(380));
        assertThat(said(set).replace(" ", "")).isEqualTo(Samples.LONG.replace(" ", ""));
        assertThat(set.getLast().last()).isTrue();
    }

    @Test
    void a_name_that_comes_again_is_set_to_the_width_it_then_has() {
        var name = "โรงเรียนบ้านปู่ ผู้ปฏิบัติ";

        assertThat(lines.of(name, FACE, 12, 400, 400)).hasSize(1);
        assertThat(lines.of(name, FACE, 12, 80, 80))
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line.width(12)).isLessThanOrEqualTo(80));
        assertThat(said(lines.of(name, FACE, 12, 400, 400))).isEqualTo(name);
    }

    @Test
    void what_is_wider_than_a_line_is_cut_between_letters() {
        var set = lines.of("f".repeat(64), FACE, 12, 100, 100);

        assertThat(set)
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line.width(12)).isLessThanOrEqualTo(100));
        assertThat(said(set)).isEqualTo("f".repeat(64));
    }

    @Test
    void a_line_is_stretched_to_the_margin_but_never_until_its_letters_fall_apart() {
        var full = lines.of(Samples.LONG, FACE, 11.5, 380, 380).getFirst();
        var stretch = Stretch.of(full, 11.5, 380);
        long spaces = full.words().stream().filter(word -> word.space).count();
        int letters = full.words().stream().mapToInt(Shaped::clusters).sum() - 1;

        assertThat(full.width(11.5) + stretch.space() * spaces + stretch.letter() * letters)
                .isCloseTo(380, org.assertj.core.data.Offset.offset(0.01));
        assertThat(Stretch.of(lines.of("กา ขา", FACE, 12, 400, 400).getFirst(), 12, 400))
                .isEqualTo(Stretch.NONE);
    }

    @Test
    void a_tone_mark_rides_on_its_letter() {
        var word = FACE.shape("ที่");

        assertThat(word.clusters()).isEqualTo(1);
        assertThat(word.glyphs).hasSize(3).doesNotContain(0);
    }

    private static String said(List<Line> set) {
        return set.stream()
                .flatMap(line -> line.words().stream())
                .map(word -> word.text)
                .collect(Collectors.joining());
    }
}
