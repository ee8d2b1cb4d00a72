package org.khet.reporting.publications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two editions.
 *
 * @param count cells that differ, in rows and columns that both have
 * @param cells the first of them
 * @param rowsAdded names of rows that only the later edition has
 * @param rowsGone names of rows that only the earlier edition has
 * @param columnsAdded titles of columns that only the later edition has
 * @param columnsGone titles of columns that only the earlier edition has
 */
record EditionChanges(
        int count,
        List<Cell> cells,
        List<String> rowsAdded,
        List<String> rowsGone,
        List<String> columnsAdded,
        List<String> columnsGone) {

    /** A page that lists more is not read; the files have all. */
    private static final int MOST_SHOWN = 300;

    /**
     * A cell that differs.
     *
     * @param before as it is written in files; empty where nothing was said
     */
    record Cell(String rowKey, String rowTh, String columnCode, String columnTh, String before, String after) {}

    static EditionChanges between(PublishedGrid earlier, PublishedGrid later) {
        var before = columnsOf(earlier);
        var after = columnsOf(later);
        var rowsBefore = rowsOf(earlier);
        var cells = new ArrayList<Cell>();
        var rowsAdded = new ArrayList<String>();
        int count = 0;
        for (var row : later.rows()) {
            var old = rowsBefore.get(row.key());
            if (old == null) {
                rowsAdded.add(later.nameOf(row));
                continue;
            }
            for (int i = 0; i < later.columns().size(); i++) {
                var at = before.get(later.columns().get(i).code());
                if (at == null || same(old.cells().get(at), row.cells().get(i))) {
                    continue;
                }
                if (count++ < MOST_SHOWN) {
                    cells.add(new Cell(
                            row.key(),
                            later.nameOf(row),
                            later.columns().get(i).code(),
                            later.fullTh(i),
                            written(old.cells().get(at)),
                            written(row.cells().get(i))));
                }
            }
        }
        var kept = new HashSet<>(rowsOf(later).keySet());
        return new EditionChanges(
                count,
                List.copyOf(cells),
                List.copyOf(rowsAdded),
                earlier.rows().stream()
                        .filter(row -> !kept.contains(row.key()))
                        .map(earlier::nameOf)
                        .toList(),
                titlesWithout(later, before),
                titlesWithout(earlier, after));
    }

    private static Map<String, Integer> columnsOf(PublishedGrid grid) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < grid.columns().size(); i++) {
            places.putIfAbsent(grid.columns().get(i).code(), i);
        }
        return places;
    }

    private static Map<String, PublishedGrid.Row> rowsOf(PublishedGrid grid) {
        var rows = new HashMap<String, PublishedGrid.Row>();
        grid.rows().forEach(row -> rows.putIfAbsent(row.key(), row));
        return rows;
    }

    private static List<String> titlesWithout(PublishedGrid grid, Map<String, Integer> others) {
        var titles = new ArrayList<String>();
        for (int i = 0; i < grid.columns().size(); i++) {
            if (!others.containsKey(grid.columns().get(i).code())) {
                titles.add(grid.fullTh(i));
            }
        }
        return List.copyOf(titles);
    }

    /** 12 and 12.0 are one figure. */
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        return one == null ? other == null : one.equals(other);
    }

    private static String written(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
