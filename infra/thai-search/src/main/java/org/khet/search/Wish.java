package org.khet.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody typed, to be held against texts. Three letters in a row are compared, as a dictionary would tear names
 * apart and typed wishes have no blanks.
 */
public final class Wish {
    private static final int GRAM = 3;

    private final List<String> parts;
    private final Set<String> grams;

    private Wish(List<String> parts) {
        this.parts = parts;
        this.grams = grams(parts);
    }

    public static Wish of(String typed) {
        return new Wish(SearchText.parts(typed));
    }

    /**
     * How much of the wish is in a text.
     *
     * @param text as {@link SearchText#of} gives it
     * @return 0 for nothing to 1 for all: every part between blanks stands in the text, whatever part of a word it is;
     *     otherwise the share of the wish's groups of three letters that do
     */
    public double nearness(String text) {
        if (parts.isEmpty()) {
            return 0;
        }
        if (parts.stream().allMatch(text::contains)) {
            return 1;
        }
        if (grams.isEmpty()) {
            return 0;
        }
        // All groups may be there without the parts being there: that is near, not found.
        return Math.min(0.99, (double) grams.stream().filter(text::contains).count() / grams.size());
    }

    private static Set<String> grams(List<String> parts) {
        var found = new HashSet<String>();
        for (var part : parts) {
            for (int at = 0; at + GRAM <= part.length(); at++) {
                found.add(part.substring(at, at + GRAM));
            }
        }
        return found;
    }
}
