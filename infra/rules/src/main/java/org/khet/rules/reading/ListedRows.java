package org.khet.rules.reading;

import java.util.List;

/** A cursor over rows held in memory. */
final class ListedRows implements Table.Rows {
    private final List<List<String>> rows;
    private int number;

    ListedRows(List<List<String>> rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() {
        return number < rows.size() && ++number > 0;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int cells() {
        return rows.get(number - 1).size();
    }

    @Override
    public String cell(int i) {
        return rows.get(number - 1).get(i);
    }

    @Override
    public void close() {}
}
