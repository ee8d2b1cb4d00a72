package org.khet.reporting.discovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.khet.search.SearchText;

/**
 * Texts that were published, each kept once: twenty thousand tables are about the same schools. Beside each stands a
 * signature, so that only those texts are looked through that may hold what is looked for.
 */
final class Texts {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> folded = new ArrayList<>();
    private final Signatures signatures = new Signatures();

    /** The place of a text, made where it is new. */
    int placeOf(String text) {
        return places.computeIfAbsent(SearchText.of(text), one -> {
            folded.add(one);
            signatures.add(one);
            return folded.size() - 1;
        });
    }

    /** The place of a text as texts are compared; -1 where there is none. */
    int find(String text) {
        return places.getOrDefault(text, -1);
    }

    /** The places of the texts that hold a part. */
    BitSet holding(String part) {
        var found = signatures.mayHold(part);
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            if (!folded.get(i).contains(part)) {
                found.clear(i);
            }
        }
        return found;
    }

    /**
     * The places of the texts that are written much like what was typed.
     *
     * @param share of the groups of three letters that must stand in a text, up to 1
     */
    BitSet like(List<String> parts, double share) {
        var groups = Signatures.groups(parts);
        int least = (int) Math.ceil(groups.size() * share);
        if (least == 0) {
            return new BitSet();
        }
        var found = signatures.mayHold(groups, least);
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            if (!holds(folded.get(i), groups, groups.size() - least)) {
                found.clear(i);
            }
        }
        return found;
    }

    private static boolean holds(String text, Set<String> groups, int butFor) {
        int lacking = 0;
        for (var group : groups) {
            if (!text.contains(group) && ++lacking > butFor) {
                return false;
            }
        }
        return true;
    }

    String folded(int place) {
        return folded.get(place);
    }
}
