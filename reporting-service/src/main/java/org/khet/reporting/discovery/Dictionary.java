package org.khet.reporting.discovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.khet.search.SearchText;

/** Every word that stands in some published table, once each: twenty thousand tables are about the same schools. */
final class Dictionary {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> folded = new ArrayList<>();

    /** The place of a word, made where it is new. */
    int placeOf(String word) {
        return places.computeIfAbsent(SearchText.of(word), text -> {
            folded.add(text);
            return folded.size() - 1;
        });
    }

    /** The places of the words that hold a text. */
    BitSet holding(String part) {
        var found = new BitSet(folded.size());
        for (int i = 0; i < folded.size(); i++) {
            if (folded.get(i).contains(part)) {
                found.set(i);
            }
        }
        return found;
    }

    String folded(int place) {
        return folded.get(place);
    }

    int size() {
        return folded.size();
    }
}
