package org.khet.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-12,345.60", "99010001", "1,111,111"})
    void a_figure_of_the_shipped_typeface_is_its_digits_one_after_the_other(String figure) {
        for (boolean bold : new boolean[] {false, true}) {
            var face = Typeface.sarabun().cut(bold);
            var shaped = face.shape(figure);

            assertThat(face.digits().advance(figure)).isCloseTo(shaped.advance, within(0.01));
            assertThat(figure.chars().map(c -> face.digits().glyph((char) c))).containsExactly(boxed(shaped.glyphs));
        }
    }

    @Test
    void where_digits_move_each_other_a_figure_is_shaped() {
        var digits = new Digits(word -> {
            var glyphs = word.chars().toArray();
            var x = new float[glyphs.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = i * 500;
            }
            return new Shaped(word, glyphs, x, x, new boolean[x.length], word.equals("11") ? 900 : 500 * x.length);
        });

        assertThat(digits.advance("42")).isNegative();
    }

    private static Integer[] boxed(int[] glyphs) {
        return java.util.Arrays.stream(glyphs).boxed().toArray(Integer[]::new);
    }
}
