package org.khet.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures to draw.
 *
 * @param categories what the points are
 * @param series drawn beside each other; of a pie the first alone
 */
public record Chart(Kind kind, String title, List<String> categories, List<Series> series) {

    /** Quiet colours that can be told apart in print, as six hexadecimal digits; after the last comes the first again. */
    public static final List<String> COLOURS =
            List.of("1F6F78", "E09F3E", "8C2F39", "547AA5", "7F9C54", "6B5B95", "B5835A", "5C677D");

    /** @throws IllegalArgumentException where a series has another number of values than there are categories */
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (var one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException(
                        one.values().size() + " values for " + categories.size() + " categories");
            }
        }
    }

    /** How they are drawn. */
    public enum Kind {
        BAR,
        LINE,
        PIE,
        STACKED
    }

    /** @param values null where there is none: nothing is drawn there */
    public record Series(String name, List<@Nullable Double> values) {
        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }
}
