package org.khet.reporting.outputs;

import java.util.ArrayList;
import java.util.List;

/** How a workbook's formulas call cells of one sheet. */
final class SheetRange {

    private static final int LETTERS = 26;

    /** A cell, counted from 0. */
    record Spot(int row, int column) {}

    /**
     * Cells in their order, neighbours joined.
     *
     * @return for example {@code 'ตาราง'!$B$6:$B$9}, in brackets where there are several such stretches
     */
    static String of(String sheet, List<Spot> spots) {
        var stretches = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i <= spots.size(); i++) {
            if (i == spots.size() || !goesOn(spots, from, i)) {
                stretches.add(stretch(sheet, spots.get(from), spots.get(i - 1)));
                from = i;
            }
        }
        return stretches.size() == 1 ? stretches.getFirst() : "(" + String.join(",", stretches) + ")";
    }

    /** Whether a cell stands in one line with the stretch before it, right beside it. */
    private static boolean goesOn(List<Spot> spots, int from, int next) {
        var first = spots.get(from);
        var last = spots.get(next - 1);
        var spot = spots.get(next);
        boolean down =
                spot.column() == first.column() && spot.row() == last.row() + 1 && last.column() == first.column();
        boolean across = spot.row() == first.row() && spot.column() == last.column() + 1 && last.row() == first.row();
        return down || across;
    }

    private static String stretch(String sheet, Spot first, Spot last) {
        var start = "'" + sheet.replace("'", "''") + "'!" + name(first);
        return first.equals(last) ? start : start + ":" + name(last);
    }

    private static String name(Spot spot) {
        var letters = new StringBuilder();
        for (int rest = spot.column() + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return "$" + letters + "$" + (spot.row() + 1);
    }

    private SheetRange() {}
}
