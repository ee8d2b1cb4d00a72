package org.khet.workbooks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Titles merged over two rows or more. The text stands in the uppermost cell only, while the row that names every column is
 * the lowest: so it is put there too, and a row above that then says nothing else is taken away.
 */
final class MergedHeader {
    private static final int MOST = 2_000;

    private final int lastRow;
    private final List<Merge> merges = new ArrayList<>();

    private record Merge(int column, int top, int bottom) {}

    /** @param lastRow the last row in which a header is looked for */
    MergedHeader(int lastRow) {
        this.lastRow = lastRow;
    }

    void add(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return;
        }
        int top = Address.row(reference.substring(0, colon));
        int bottom = Address.row(reference.substring(colon + 1));
        int column = Address.column(reference);
        if (column >= 0 && top > 0 && bottom > top && bottom <= lastRow && merges.size() < MOST) {
            merges.add(new Merge(column, top, bottom));
        }
    }

    void fill(NavigableMap<Integer, @Nullable String[]> rows) {
        for (Merge merge : merges) {
            String title = cell(rows.get(merge.top()), merge.column());
            for (int row = merge.top() + 1; title != null && row <= merge.bottom(); row++) {
                put(rows, row, merge.column(), title);
            }
        }
        for (Merge merge : merges) {
            for (int row = merge.top(); row < merge.bottom(); row++) {
                @Nullable String[] above = rows.get(row);
                if (above != null && saysNothingElse(above, rows.get(row + 1))) {
                    rows.remove(row);
                }
            }
        }
    }

    private static void put(NavigableMap<Integer, @Nullable String[]> rows, int row, int column, String title) {
        @Nullable String[] cells = rows.getOrDefault(row, new String[column + 1]);
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, column + 1);
        }
        if (cells[column] == null) {
            cells[column] = title;
        }
        rows.put(row, cells);
    }

    private static boolean saysNothingElse(@Nullable String[] above, @Nullable String @Nullable [] below) {
        for (int i = 0; i < above.length; i++) {
            String title = above[i];
            if (title != null && !title.equals(cell(below, i))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String cell(@Nullable String @Nullable [] cells, int column) {
        return cells == null || column >= cells.length ? null : cells[column];
    }
}
