package org.khet.reporting.discovery;

import java.util.BitSet;
import java.util.List;
import org.khet.reporting.publications.Words.Word;

/**
 * The words of one table, or of many over the same schools.
 *
 * @param places of the words among the names, in the order of the words
 */
record WordSet(List<Word> words, int[] places) {

    static WordSet of(List<Word> words, Texts names) {
        return new WordSet(
                words,
                words.stream().mapToInt(word -> names.placeOf(word.text())).toArray());
    }

    boolean hasAnyOf(BitSet wanted) {
        if (wanted.isEmpty()) {
            return false;
        }
        for (int place : places) {
            if (wanted.get(place)) {
                return true;
            }
        }
        return false;
    }
}
