package org.khet.rules.checking;

/** Rows of a piece by the number of their code. */
final class PerCode implements Gathering.Share {
    private final int field;
    private final int[] rows;

    PerCode(int field, int codes) {
        this.field = field;
        this.rows = new int[codes];
    }

    @Override
    public void row(RowCells row) {
        if (row.state(field) == RowCells.VALUE) {
            rows[row.slots().code(field)]++;
        }
    }

    void addTo(long[] sums) {
        for (int i = 0; i < rows.length; i++) {
            sums[i] += rows[i];
        }
    }
}
