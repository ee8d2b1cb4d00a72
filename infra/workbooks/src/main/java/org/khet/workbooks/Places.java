package org.khet.workbooks;

import java.util.ArrayList;
import java.util.List;

/** Cells with the same fault: the first are named, all are counted, so that nobody mends them one upload at a time. */
final class Places {
    private static final int NAMED = 8;

    private final List<String> named = new ArrayList<>();
    private long count;
    private int firstRow;
    private int firstColumn;

    void add(int row, int column) {
        if (count++ == 0) {
            firstRow = row;
            firstColumn = column;
        }
        if (named.size() < NAMED) {
            named.add(Address.of(row, column));
        }
    }

    List<String> named() {
        return List.copyOf(named);
    }

    long count() {
        return count;
    }

    int firstRow() {
        return firstRow;
    }

    int firstColumn() {
        return firstColumn;
    }
}
