package org.khet.reporting.suppression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.khet.reporting.suppression.LinkedCells.Standing;

/**
 * What two tables with different filters say together: whoever is in the one and not in the other. These counts are never
 * printed, and hidden or not they must not be what is left over.
 */
public final class Differences {

    /**
     * Two cells of the same group, each of one table.
     *
     * @param first name of a cell
     * @param second name of a cell
     * @param both how many people are counted in both
     */
    public record Pair(String first, String second, long both) {}

    private final LinkedCells cells;
    private final Map<Integer, Integer> common = new HashMap<>();
    private final Map<Integer, Integer> commonOfSecond = new HashMap<>();
    private final Map<Integer, Integer> onlyFirst = new HashMap<>();
    private final Map<Integer, Integer> onlySecond = new HashMap<>();

    private Differences(LinkedCells cells) {
        this.cells = cells;
    }

    /**
     * Adds what lies between pairs of tables. Where nobody of a table is outside the other, readers are taken to know it:
     * filters often say so themselves.
     *
     * @param tables for each pair of tables the cells that they have in common
     * @return how many counts were added
     */
    public static int add(LinkedCells cells, List<List<Pair>> tables) {
        int before = cells.size();
        for (var pairs : tables) {
            new Differences(cells).add(pairs);
        }
        return cells.size() - before;
    }

    private void add(List<Pair> pairs) {
        boolean firstInside = pairs.stream().allMatch(pair -> count(pair.first()) == pair.both());
        boolean secondInside = pairs.stream().allMatch(pair -> count(pair.second()) == pair.both());
        for (var pair : pairs) {
            int first = cells.indexOf(pair.first());
            int second = cells.indexOf(pair.second());
            var name = pair.first() + " | " + pair.second();
            int inBoth = cells.cell("both " + name, pair.both(), Standing.HIDDEN);
            int inFirst = rest("first " + name, cells.count(first) - pair.both(), firstInside);
            int inSecond = rest("second " + name, cells.count(second) - pair.both(), secondInside);
            cells.sum(first, List.of(inBoth, inFirst));
            cells.sum(second, List.of(inBoth, inSecond));
            common.put(first, inBoth);
            commonOfSecond.put(second, inBoth);
            onlyFirst.put(first, inFirst);
            onlySecond.put(second, inSecond);
        }
        for (var sum : List.copyOf(cells.sums())) {
            repeat(sum, common);
            repeat(sum, commonOfSecond);
            repeat(sum, onlyFirst);
            repeat(sum, onlySecond);
        }
    }

    private int rest(String name, long count, boolean known) {
        return cells.cell(name, count, known ? Standing.SHOWN : Standing.HIDDEN);
    }

    /** What adds up in a table adds up in its part too. */
    private void repeat(LinkedCells.Sum sum, Map<Integer, Integer> part) {
        var total = part.get(sum.total());
        if (total != null && part.keySet().containsAll(sum.parts())) {
            cells.sum(total, sum.parts().stream().map(part::get).toList());
        }
    }

    private long count(String name) {
        return cells.count(cells.indexOf(name));
    }
}
