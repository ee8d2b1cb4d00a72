package org.khet.reporting.queries;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.suppression.Differences;
import org.khet.reporting.suppression.LinkedCells;
import org.khet.reporting.suppression.LinkedCells.Standing;
import org.khet.reporting.suppression.Margins;
import org.khet.reporting.suppression.Suppression;

/**
 * Decides which figures of a table about people are kept back, given the tables that the same reader has already. Totals are
 * guarded whether the table prints them or not: they are known from elsewhere.
 */
final class Guard {

    /** Counts the people who are in both of two tables, by groups; by none of them in all. */
    @FunctionalInterface
    interface Both {
        List<Combination> of(Figured first, Figured second, List<String> groupBy);
    }

    private final Map<String, Standing> known = new LinkedHashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final List<Figured> tables = new ArrayList<>();
    private final QueryFields fields;
    private final Both both;

    Guard(QueryFields fields, Both both) {
        this.fields = fields;
        this.both = both;
    }

    /** What of a table is kept back. */
    record Hiding(Set<String> counts, Map<String, Set<String>> measured) {

        static final Hiding NOTHING = new Hiding(Set.of(), Map.of());

        /** @param field that is measured, null for counts of records */
        boolean hides(Figured table, List<String> path, @Nullable String column, @Nullable String field) {
            var name = table.name(path, column);
            return counts.contains(name)
                    || field != null && measured.getOrDefault(field, Set.of()).contains(name);
        }
    }

    /**
     * Adds a table to what the reader has.
     *
     * @param smallest count to show
     * @throws org.khet.problem.ProblemException where it cannot be given, whatever is hidden of it
     */
    Hiding add(Figured table, int smallest) {
        tables.add(table);
        var cells = new LinkedCells();
        known.forEach((name, standing) -> cells.cell(name, counts.getOrDefault(name, 0L), standing));
        tables.forEach(one -> Margins.add(cells, one.leaves(Combination::count), one::name, Standing.OPEN));
        for (int second = 1; second < tables.size(); second++) {
            for (int first = 0; first < second; first++) {
                Differences.add(cells, List.of(pairs(tables.get(first), tables.get(second))));
            }
        }
        var hidden = hidden(cells, smallest);
        var names = cells.names();
        for (int i = 0; i < names.size(); i++) {
            known.put(names.get(i), hidden.get(i) ? Standing.HIDDEN : Standing.SHOWN);
            counts.put(names.get(i), cells.count(i));
        }
        var kept = named(cells, hidden);
        var measured = new HashMap<String, Set<String>>();
        for (int i = 0; i < table.measured().size(); i++) {
            measured.put(table.measured().get(i), ofMeasure(table, i, kept, smallest));
        }
        return new Hiding(kept, measured);
    }

    /** A sum or mean stands on those who have a value, who may be fewer than those counted. */
    private static Set<String> ofMeasure(Figured table, int measure, Set<String> kept, int smallest) {
        var cells = new LinkedCells();
        Margins.add(cells, table.leaves(one -> one.measured().get(measure).count()), table::name, Standing.OPEN);
        for (var name : cells.names()) {
            if (kept.contains(name)) {
                cells.cell(name, cells.count(cells.indexOf(name)), Standing.HIDDEN);
            }
        }
        return named(cells, hidden(cells, smallest));
    }

    private static BitSet hidden(LinkedCells cells, int smallest) {
        return switch (Suppression.of(cells, smallest)) {
            case Suppression.Outcome.Safe safe -> safe.hidden();
            case Suppression.Outcome.Exposed exposed -> throw QueryProblems.givesPeopleAway();
            case Suppression.Outcome.TooFine fine -> throw QueryProblems.cannotBeGuarded();
        };
    }

    private static Set<String> named(LinkedCells cells, BitSet hidden) {
        var names = cells.names();
        var found = new HashSet<String>();
        hidden.stream().forEach(cell -> found.add(names.get(cell)));
        return found;
    }

    private List<Differences.Pair> pairs(Figured first, Figured second) {
        if (Figured.filters(first.spec()).equals(Figured.filters(second.spec()))
                || first.isEmpty()
                || second.isEmpty()) {
            return List.of();
        }
        var pairs = new ArrayList<Differences.Pair>();
        if (!alike(first.spec(), second.spec())) {
            var inBoth = both.of(first, second, List.of());
            pairs.add(new Differences.Pair(
                    first.name(List.of(), null),
                    second.name(List.of(), null),
                    inBoth.isEmpty() ? 0 : inBoth.getFirst().count()));
            return pairs;
        }
        var common = new Figured(
                first.spec(),
                fields,
                stripped(both.of(first, second, first.spec().groupBy()), first));
        walk(first, second, common, List.of(), pairs);
        return pairs;
    }

    private void walk(Figured first, Figured second, Figured common, List<String> path, List<Differences.Pair> pairs) {
        pair(first, second, common, path, null, pairs);
        first.columns().forEach(column -> pair(first, second, common, path, column, pairs));
        first.below(path).forEach(below -> walk(first, second, common, below, pairs));
    }

    /** Whether each cell of the one has its like in the other; of others the totals over all are compared. */
    private static boolean alike(QuerySpec first, QuerySpec second) {
        return Figured.rowsOf(first).equals(Figured.rowsOf(second))
                && Objects.equals(first.layout().across(), second.layout().across());
    }

    private static void pair(
            Figured first,
            Figured second,
            Figured common,
            List<String> path,
            @Nullable String column,
            List<Differences.Pair> pairs) {
        if (first.at(path, column) != null && second.at(path, column) != null) {
            var in = common.at(path, column);
            pairs.add(new Differences.Pair(
                    first.name(path, column), second.name(path, column), in == null ? 0 : in.count()));
        }
    }

    private static List<Combination> stripped(List<Combination> found, Figured like) {
        return found.stream()
                .map(one -> new Combination(
                        one.groups(),
                        one.count(),
                        like.measured().stream()
                                .map(code -> new Combination.Measured(0, null, null, null))
                                .toList()))
                .toList();
    }
}
