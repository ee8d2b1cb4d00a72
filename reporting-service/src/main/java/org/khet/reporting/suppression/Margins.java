package org.khet.reporting.suppression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.suppression.LinkedCells.Standing;

/**
 * Lays out a table of counts with its totals: rows in one hierarchy (area, district, school), and columns of one more
 * dimension or none. Every subtotal down to the grand total is a cell.
 */
public final class Margins {

    /**
     * The count of one combination.
     *
     * @param path the row, from the widest group to the narrowest; all paths of a table are of the same length
     * @param column null where the table has no columns of its own
     */
    public record Leaf(List<String> path, @Nullable String column, long count) {
        public Leaf {
            path = List.copyOf(path);
        }
    }

    /** How a cell is named. */
    @FunctionalInterface
    public interface Naming {
        /**
         * @param path a row or a group of rows; empty for all
         * @param column null for the total over columns
         */
        String name(List<String> path, @Nullable String column);
    }

    private final LinkedCells cells;
    private final Naming naming;
    private final Map<Place, Long> counts = new LinkedHashMap<>();
    private final Map<List<String>, Set<List<String>>> children = new LinkedHashMap<>();
    private final Map<List<String>, Set<String>> columns = new LinkedHashMap<>();

    private record Place(List<String> path, @Nullable String column) {}

    private Margins(LinkedCells cells, Naming naming) {
        this.cells = cells;
        this.naming = naming;
    }

    /** Adds a table to the cells, its cells all {@code standing} as given. Combinations left out count nobody. */
    public static void add(LinkedCells cells, List<Leaf> leaves, Naming naming, Standing standing) {
        var margins = new Margins(cells, naming);
        leaves.forEach(margins::count);
        margins.counts.forEach((place, count) -> cells.cell(margins.name(place), count, standing));
        margins.sums();
    }

    private void count(Leaf leaf) {
        for (int depth = leaf.path().size(); depth >= 0; depth--) {
            var path = leaf.path().subList(0, depth);
            counts.merge(new Place(path, null), leaf.count(), Long::sum);
            if (leaf.column() != null) {
                counts.merge(new Place(path, leaf.column()), leaf.count(), Long::sum);
                columns.computeIfAbsent(path, row -> new LinkedHashSet<>()).add(leaf.column());
            }
            if (depth > 0) {
                children.computeIfAbsent(leaf.path().subList(0, depth - 1), row -> new LinkedHashSet<>())
                        .add(path);
            }
        }
    }

    private void sums() {
        children.forEach((parent, rows) -> {
            sum(new Place(parent, null), rows, null);
            columns.getOrDefault(parent, Set.of()).forEach(column -> sum(new Place(parent, column), rows, column));
        });
        columns.forEach((row, ofRow) -> cells.sum(
                index(new Place(row, null)),
                ofRow.stream().map(column -> index(new Place(row, column))).toList()));
    }

    private void sum(Place total, Set<List<String>> rows, @Nullable String column) {
        var parts = new ArrayList<Integer>();
        for (var row : rows) {
            var place = new Place(row, column);
            if (counts.containsKey(place)) {
                parts.add(index(place));
            }
        }
        cells.sum(index(total), parts);
    }

    private int index(Place place) {
        return cells.indexOf(name(place));
    }

    private String name(Place place) {
        return naming.name(place.path(), place.column());
    }
}
