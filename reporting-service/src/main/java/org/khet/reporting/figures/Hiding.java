package org.khet.reporting.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.khet.reporting.figures.RowPlan.Head;
import org.khet.reporting.reports.Measure;
import org.khet.reporting.suppression.LinkedCells;
import org.khet.reporting.suppression.LinkedCells.Standing;
import org.khet.reporting.suppression.Suppression;

/**
 * Decides which counts of people a table keeps back. People are parted into the smallest groups that its columns tell apart;
 * every column is a sum of such groups, every subtotal a sum of rows, and a reader is taken to know all these sums.
 */
final class Hiding {

    private static final String REST = "|rest";

    private final List<PlannedColumn> columns;
    private final RowPlan rows;
    private final Map<Integer, Set<Integer>> groupsOf = new LinkedHashMap<>();
    private final Map<Set<Integer>, Integer> groups = new LinkedHashMap<>();
    private final Map<Integer, long[]> counts = new HashMap<>();

    private Hiding(List<PlannedColumn> columns, RowPlan rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * @param smallest count to show
     * @return for each row its hidden columns
     * @throws org.khet.problem.ProblemException where there is more to hide than can be proven safe
     */
    static List<Set<Integer>> of(List<PlannedColumn> columns, RowPlan rows, List<Pass> passes, int smallest) {
        var hidden = new ArrayList<Set<Integer>>();
        rows.heads().forEach(row -> hidden.add(new LinkedHashSet<>()));
        for (var pass : passes) {
            new Hiding(columns, rows).decide(pass, smallest, hidden);
        }
        return hidden;
    }

    private void decide(Pass pass, int smallest, List<Set<Integer>> hidden) {
        for (var part : pass.parts()) {
            part(pass, part);
        }
        if (groups.isEmpty()) {
            return;
        }
        var cells = new LinkedCells();
        var printed = new LinkedHashSet<>(groupsOf.values());
        groups.values().forEach(group -> printed.add(Set.of(group)));
        var shown = Set.copyOf(groupsOf.values());
        for (int row = 0; row < rows.size(); row++) {
            for (var cell : printed) {
                cells.cell(name(row, cell), count(row, cell), shown.contains(cell) ? Standing.OPEN : Standing.HIDDEN);
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            rests(cells, row, printed);
            sums(cells, row, printed);
        }
        switch (Suppression.of(cells, smallest)) {
            case Suppression.Outcome.Safe safe ->
                groupsOf.forEach((column, cell) -> IntStream.range(0, rows.size())
                        .filter(row -> safe.hidden().get(cells.indexOf(name(row, cell))))
                        .forEach(row -> hidden.get(row).add(column)));
            case Suppression.Outcome.Exposed exposed -> throw FigureProblems.cannotBeGuarded();
            case Suppression.Outcome.TooFine tooFine -> throw FigureProblems.cannotBeGuarded();
        }
    }

    /** People that a sum has and none of its rows: the reader is told no row of theirs, but can subtract. */
    private void rests(LinkedCells cells, int row, Set<Set<Integer>> printed) {
        for (var cell : printed) {
            long rest = rest(row, cell);
            if (rest > 0) {
                cells.cell(name(row, cell) + REST, rest, Standing.HIDDEN);
            }
        }
    }

    private long rest(int row, Set<Integer> cell) {
        var parts = rows.heads().get(row).parts();
        return parts.isEmpty()
                ? 0
                : count(row, cell)
                        - parts.stream().mapToLong(part -> count(part, cell)).sum();
    }

    private void sums(LinkedCells cells, int row, Set<Set<Integer>> printed) {
        for (var cell : printed) {
            if (cell.size() > 1) {
                cells.sum(
                        cells.indexOf(name(row, cell)),
                        cell.stream()
                                .map(group -> cells.indexOf(name(row, Set.of(group))))
                                .toList());
            }
            var parts = rows.heads().get(row).parts();
            if (!parts.isEmpty()) {
                var added = new ArrayList<Integer>();
                parts.forEach(part -> added.add(cells.indexOf(name(part, cell))));
                if (rest(row, cell) > 0) {
                    added.add(cells.indexOf(name(row, cell) + REST));
                }
                cells.sum(cells.indexOf(name(row, cell)), added);
            }
        }
    }

    private void part(Pass pass, Pass.Part part) {
        var wanted = part.taken().stream()
                .filter(taken -> columns.get(taken.column()).measure().kind() == Measure.Kind.COUNT)
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        var combinations = part.cube().combinations();
        var group = new int[combinations.size()];
        for (int i = 0; i < group.length; i++) {
            var one = combinations.get(i);
            var counted = new LinkedHashSet<Integer>();
            wanted.stream().filter(taken -> taken.fits().test(one)).forEach(taken -> counted.add(taken.column()));
            group[i] = counted.isEmpty() ? -1 : groups.computeIfAbsent(counted, next -> groups.size());
        }
        groups.forEach((counted, number) -> counted.forEach(column ->
                groupsOf.computeIfAbsent(column, one -> new LinkedHashSet<>()).add(number)));
        var cube = part.cube();
        var rowsOf = combinations.stream()
                .map(one -> rows.rowsOf(part.dimensions(), one))
                .toList();
        var ofYear = new int[] {Math.max(0, rows.size() - 1 - pass.yearsBack())};
        for (int fact = 0; fact < cube.size(); fact++) {
            int number = group[cube.combination(fact)];
            if (number >= 0) {
                int[] here = rows.byYear() ? ofYear : rows.rows(cube.school(fact), rowsOf.get(cube.combination(fact)));
                for (int row : here) {
                    counts.computeIfAbsent(row, one -> new long[groups.size()])[number] += cube.amount(fact, 0);
                }
            }
        }
    }

    private long count(int row, Set<Integer> cell) {
        var ofRow = counts.get(row);
        return ofRow == null
                ? 0
                : cell.stream().mapToLong(group -> ofRow[group]).sum();
    }

    private String name(int row, Set<Integer> cell) {
        Head head = rows.heads().get(row);
        return head.key() + "|" + new java.util.TreeSet<>(cell);
    }
}
