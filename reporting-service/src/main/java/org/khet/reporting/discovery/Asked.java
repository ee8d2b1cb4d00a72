package org.khet.reporting.discovery;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.search.SearchText;
import org.khet.search.Wish;

/**
 * What was typed, held against the dictionary once, before any publication is looked at.
 *
 * @param whole as texts are compared
 * @param parts between blanks
 * @param words for each part the words that hold it
 * @param names the words that are just what was typed
 */
record Asked(String whole, List<String> parts, List<BitSet> words, BitSet names) {

    static Asked of(String typed, Dictionary dictionary) {
        var parts = SearchText.parts(typed);
        var whole = SearchText.of(typed);
        var names = dictionary.holding(whole);
        for (int i = names.nextSetBit(0); i >= 0; i = names.nextSetBit(i + 1)) {
            if (!isNameOf(dictionary.folded(i), whole)) {
                names.clear(i);
            }
        }
        return new Asked(whole, parts, parts.stream().map(dictionary::holding).toList(), names);
    }

    /** Schools are often written without the word for school. */
    private static boolean isNameOf(String word, String whole) {
        return word.equals(whole) || word.equals("โรงเรียน" + whole) || whole.equals("โรงเรียน" + word);
    }

    /** How well a publication answers; null where a part stands nowhere in it. */
    @Nullable
    Rank rank(Listing listing) {
        if (listing.title().startsWith(whole)) {
            return listing.title().equals(whole) ? Rank.TITLE : Rank.BEGINNING;
        }
        if (listing.title().contains(whole)) {
            return Rank.IN_TITLE;
        }
        if (parts.stream().allMatch(listing.title()::contains)) {
            return Rank.PARTS_IN_TITLE;
        }
        var table = listing.words();
        if (table != null && table.hasAnyOf(names)) {
            return Rank.NAME;
        }
        var rank = Rank.BESIDES;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (listing.title().contains(part) || listing.besides().contains(part)) {
                continue;
            }
            if (table == null || !table.hasAnyOf(words.get(i))) {
                return null;
            }
            rank = Rank.IN_TABLE;
        }
        return rank;
    }

    /**
     * Whether a word is one to show for it.
     *
     * @param near what was typed, where nothing answers it and what is written much like it is shown instead
     */
    boolean holds(int place, @Nullable Wish near, String word) {
        return near == null
                ? words.stream().anyMatch(of -> of.get(place))
                : near.nearness(SearchText.of(word)) >= PublishedIndex.NEAR_ENOUGH;
    }
}
