package org.khet.reporting.discovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.search.SearchText;

/**
 * What was typed, held against every text once, before any publication is looked at.
 *
 * @param whole as texts are compared
 * @param parts between blanks
 * @param exact the names that are just what was typed
 */
record Asked(String whole, List<String> parts, List<Part> held, BitSet exact) {

    /** Schools are often written without the word for school. */
    private static final String SCHOOL = "โรงเรียน";

    /** The names, and the other texts, that hold a part of what was typed. */
    record Part(BitSet names, BitSet besides) {}

    /**
     * @param names titles and words of tables
     * @param besides what else pages say
     */
    static Asked of(String typed, Texts names, Texts besides) {
        var parts = SearchText.parts(typed);
        var whole = SearchText.of(typed);
        var held = parts.stream()
                .map(part -> new Part(names.holding(part), besides.holding(part)))
                .toList();
        return new Asked(whole, parts, held, exact(whole, names));
    }

    private static BitSet exact(String whole, Texts names) {
        var called = new ArrayList<>(List.of(whole, SCHOOL + whole));
        if (whole.startsWith(SCHOOL)) {
            called.add(whole.substring(SCHOOL.length()));
        }
        var exact = new BitSet();
        called.stream().map(names::find).filter(place -> place >= 0).forEach(exact::set);
        return exact;
    }

    /** The names that hold some part. */
    BitSet anywhere() {
        var names = new BitSet();
        held.forEach(part -> names.or(part.names()));
        return names;
    }

    /** How well a publication answers; null where a part stands nowhere in it. */
    @Nullable
    Rank rank(Listing listing) {
        int title = listing.title();
        if (held.stream().allMatch(part -> part.names().get(title))) {
            return titleRank(listing.titleText());
        }
        var table = listing.words();
        if (table != null && table.hasAnyOf(exact)) {
            return Rank.NAME;
        }
        var rank = Rank.BESIDES;
        for (var part : held) {
            if (part.names().get(title) || listing.saysBesides(part.besides())) {
                continue;
            }
            if (table == null || !table.hasAnyOf(part.names())) {
                return null;
            }
            rank = Rank.IN_TABLE;
        }
        return rank;
    }

    private Rank titleRank(String title) {
        if (title.startsWith(whole)) {
            return title.equals(whole) ? Rank.TITLE : Rank.BEGINNING;
        }
        return title.contains(whole) ? Rank.IN_TITLE : Rank.PARTS_IN_TITLE;
    }
}
