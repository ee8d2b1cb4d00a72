package org.khet.documents;

/**
 * How a line is widened to reach the margin, in points.
 *
 * @param space added to each space
 * @param letter added between letters, as Thai distribution does where the spaces alone would gape
 */
record Stretch(double space, double letter) {
    static final Stretch NONE = new Stretch(0, 0);

    private static final double WIDEST_SPACE_EM = 0.35;
    /** Beyond this the letters fall apart; such a line is left ragged. */
    private static final double WIDEST_LETTER_EM = 0.14;

    static Stretch of(Line line, double size, double width) {
        double gap = width - line.width(size);
        if (line.last() || gap <= 0) {
            return NONE;
        }
        long spaces = line.words().stream().filter(word -> word.space).count();
        int letters = line.words().stream().mapToInt(Shaped::clusters).sum() - 1;
        double space = spaces == 0 ? 0 : Math.min(gap / spaces, WIDEST_SPACE_EM * size);
        double letter = letters < 1 ? 0 : (gap - space * spaces) / letters;
        return letter > WIDEST_LETTER_EM * size ? NONE : new Stretch(space, letter);
    }
}
