package org.khet.documents;

import java.util.Arrays;

/**
 * Cells of a table on PDF pages that go on over rows: their words stand at the top, on each page again, and reach down over
 * the rows below. In rows that are shaded they keep to the first row, as the next row's shade would lie over them.
 */
final class PdfJoins {
    private final Block.Table table;
    private final boolean any;
    private final String[] words;
    /** Row in which the cell of each column begins that was looked at last. */
    private final int[] begun;
    /** How far down the words of each column reach; above everything where they reach no further than their row. */
    private final double[] reach;

    private boolean open;

    PdfJoins(Block.Table table) {
        this.table = table;
        this.any = table.rows().stream().anyMatch(row -> !row.joined().isEmpty());
        this.words = new String[table.columns().size()];
        this.begun = new int[words.length];
        this.reach = new double[words.length];
        Arrays.fill(words, "");
        Arrays.fill(reach, Double.MAX_VALUE);
    }

    /** Of most tables none is joined, and nothing is asked about. */
    boolean any() {
        return any;
    }

    boolean joined(int row) {
        return !table.rows().get(row).joined().isEmpty();
    }

    /**
     * What a cell says.
     *
     * @param again whether it says so though it is one with the cell above
     */
    String words(int row, int column, boolean again) {
        var given = table.rows().get(row).cells().get(column);
        if (!any) {
            return given;
        }
        if (table.rows().get(row).joined().contains(column)) {
            return again ? words[column] : "";
        }
        words[column] = given;
        begun[column] = row;
        return given;
    }

    /** Whether a cell is not shaded with its row, being part of one that begins in a plain row. */
    boolean outside(int row, int column) {
        return any
                && table.rows().get(row).joined().contains(column)
                && table.rows().get(begun[column]).tone() == Block.Tone.PLAIN;
    }

    /** Whether a cell's words may reach into the rows below. */
    boolean hangs(int row, int column) {
        return any && table.rows().get(row).tone() == Block.Tone.PLAIN && table.goesOn(row, column);
    }

    /** @param bottom to which the words that stand in this row reach, points from the foot of the page */
    void reach(int row, int column, double bottom) {
        reach[column] = hangs(row, column) ? bottom : Double.MAX_VALUE;
    }

    /** How high a row has to be for the words that end in it. */
    double lacking(int row, double top) {
        double most = 0;
        for (int column : table.rows().get(row).joined()) {
            if (!table.goesOn(row, column)) {
                most = Math.max(most, top - reach[column]);
            }
        }
        return most;
    }

    /** A row was drawn. */
    void drawn(int row, boolean closed) {
        open = any && !closed && row + 1 < table.rows().size() && joined(row + 1);
    }

    /** @return whether a cell of the page that ends has no rule below it yet */
    boolean turn() {
        Arrays.fill(reach, Double.MAX_VALUE);
        boolean was = open;
        open = false;
        return was;
    }
}
