package org.khet.search;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** The order of a Thai dictionary: a vowel written before its consonant counts after it, and vowels after all consonants. */
public final class ThaiOrder {

    /** @param key the text by which things are put in order */
    public static <T> Comparator<T> by(Function<T, String> key) {
        // A collator is not safe for several threads, and made in microseconds.
        var thai = Collator.getInstance(Locale.of("th"));
        return (one, other) -> thai.compare(key.apply(one), key.apply(other));
    }

    private ThaiOrder() {}
}
