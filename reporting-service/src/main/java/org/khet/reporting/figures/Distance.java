package org.khet.reporting.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How many letters to change, add or leave out to make one word another, whatever their case (Levenshtein). */
final class Distance {

    static int between(String first, String second) {
        var a = first.toLowerCase(Locale.ROOT);
        var b = second.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    /** Up to three words that may have been meant, the nearest first, with commas between them; empty where none is near. */
    static String near(String word, List<String> known) {
        return known.stream()
                .filter(one -> between(word, one) <= Math.max(2, word.length() / 3))
                .sorted(Comparator.comparingInt(one -> between(word, one)))
                .limit(3)
                .collect(Collectors.joining(", "));
    }

    private Distance() {}
}
