package org.khet.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of words that fit. */
final class Line {
    private final List<Shaped> words;
    private final boolean last;
    private final double advance;
    private @Nullable Drawn drawn;

    /** How it was drawn in one font and size: what comes again on many pages is not drawn anew. */
    record Drawn(PdfFont font, double size, byte[] operators) {}

    /** @param last whether its paragraph ends with it, so that it is not stretched */
    Line(List<Shaped> words, boolean last) {
        this.words = List.copyOf(words);
        this.last = last;
        double sum = 0;
        for (var word : words) {
            sum += word.advance;
        }
        this.advance = sum;
    }

    List<Shaped> words() {
        return words;
    }

    boolean last() {
        return last;
    }

    /** Its own width, in points at a size in points. */
    double width(double size) {
        return advance * size / 1000;
    }

    @Nullable
    Drawn drawn() {
        return drawn;
    }

    void drawn(Drawn once) {
        drawn = once;
    }
}
