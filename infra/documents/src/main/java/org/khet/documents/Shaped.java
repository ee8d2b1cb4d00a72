package org.khet.documents;

/** A word as glyphs with their places, in thousandths of an em from its start on the base line, y upwards. */
final class Shaped {
    final String text;
    final int[] glyphs;
    final float[] x;
    final float[] y;
    /** Whether a glyph sits on the one before and must move with it. */
    final boolean[] joined;

    final float advance;
    final boolean space;

    Shaped(String text, int[] glyphs, float[] x, float[] y, boolean[] joined, float advance) {
        this.text = text;
        this.glyphs = glyphs;
        this.x = x;
        this.y = y;
        this.joined = joined;
        this.advance = advance;
        this.space = text.isBlank();
    }

    /** Letters with all that sits on them, counted: between them a line may be spread. */
    int clusters() {
        int count = 0;
        for (boolean one : joined) {
            count += one ? 0 : 1;
        }
        return count;
    }
}
