package org.khet.documents;

import java.util.List;

/**
 * One line of words that fit.
 *
 * @param last whether its paragraph ends with it, so that it is not stretched
 */
record Line(List<Shaped> words, boolean last) {

    Line {
        words = List.copyOf(words);
    }

    /** Its own width, in points at a size in points. */
    double width(double size) {
        double sum = 0;
        for (var word : words) {
            sum += word.advance;
        }
        return sum * size / 1000;
    }
}
