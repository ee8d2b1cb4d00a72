package org.khet.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Text as it is compared: one form of sara am and of sara ae, one kind of digits, small letters, single blanks, nothing
 * that takes no room.
 */
public final class SearchText {

    public static String of(String text) {
        return Folding.of(Normalizer.normalize(text, Normalizer.Form.NFC)).text();
    }

    /** The parts between blanks, which must all be in a text that is found. */
    public static List<String> parts(String query) {
        return Arrays.stream(of(query).split(" "))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private SearchText() {}
}
