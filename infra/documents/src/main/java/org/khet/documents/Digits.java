package org.khet.documents;

import java.util.function.Function;

/**
 * The digits and their marks in one face. A table has millions of figures; where digits do not move each other, a figure is its
 * digits one after the other and needs no shaping.
 */
final class Digits {
    private static final String ALL = "0123456789,.-";
    private static final char FIRST = ',';
    private static final double SAME = 0.01;

    private final int[] glyphs = new int['9' - FIRST + 1];
    private final float[] advances = new float['9' - FIRST + 1];
    private final boolean plain;

    Digits(Function<String, Shaped> shaper) {
        for (char c : ALL.toCharArray()) {
            var shaped = shaper.apply(Character.toString(c));
            glyphs[c - FIRST] = shaped.glyphs.length == 1 ? shaped.glyphs[0] : -1;
            advances[c - FIRST] = shaped.advance;
        }
        plain = ALL.chars().allMatch(a -> ALL.chars().allMatch(b -> independent(shaper, (char) a, (char) b)));
    }

    private boolean independent(Function<String, Shaped> shaper, char a, char b) {
        var pair = shaper.apply("" + a + b);
        return pair.glyphs.length == 2
                && pair.glyphs[0] == glyph(a)
                && pair.glyphs[1] == glyph(b)
                && Math.abs(pair.x[1] - advances[a - FIRST]) < SAME
                && Math.abs(pair.advance - advances[a - FIRST] - advances[b - FIRST]) < SAME;
    }

    int glyph(char c) {
        return glyphs[c - FIRST];
    }

    /**
     * In thousandths of an em.
     *
     * @param figure of digits and their marks alone
     * @return below 0 where this face's digits move each other
     */
    double advance(String figure) {
        if (!plain) {
            return -1;
        }
        double sum = 0;
        for (int i = 0; i < figure.length(); i++) {
            sum += advances[figure.charAt(i) - FIRST];
        }
        return sum;
    }
}
