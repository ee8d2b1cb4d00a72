package org.khet.reporting.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Equations between cells, each solved for one of them (its basic cell). Any table that fits is a start, so cells that are
 * not basic may have any value of 0 or more.
 */
final class Tableau {

    private static final double EPS = 1e-9;

    /** What became of an attempt. */
    enum Move {
        /** The cell cannot be pushed further. */
        NONE,
        /** Another equation was solved for another cell; the values are as they were. */
        TURNED,
        /** The values changed. */
        MADE
    }

    private final int size;
    private final double[] start;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> basics = new ArrayList<>();
    private final int[] rowOf;

    /** @param start a table that fits; cells with much in them become basic, so that moves are long */
    Tableau(int size, double[] start) {
        this.size = size;
        this.start = start.clone();
        this.rowOf = new int[size];
        Arrays.fill(rowOf, -1);
    }

    /** Adds an equation: these multiples of the cells always add up to the same. */
    void add(double[] row) {
        for (int r = 0; r < rows.size(); r++) {
            reduce(row, rows.get(r), basics.get(r));
        }
        int pivot = -1;
        for (int i = 0; i < size; i++) {
            if (Math.abs(row[i]) > EPS && (pivot < 0 || start[i] > start[pivot])) {
                pivot = i;
            }
        }
        if (pivot < 0) {
            return;
        }
        solve(row, pivot);
        for (var other : rows) {
            reduce(other, row, pivot);
        }
        rowOf[pivot] = rows.size();
        rows.add(row);
        basics.add(pivot);
    }

    /** Pushes a cell up (sign 1) or down (-1) by at most that much, by one move of one other cell. */
    Move move(int cell, int sign, double[] values, double most) {
        int row = rowOf[cell];
        if (row < 0) {
            return push(cell, sign, values, most);
        }
        var equation = rows.get(row);
        for (int other = 0; other < size; other++) {
            if (rowOf[other] < 0 && Math.abs(equation[other]) > EPS) {
                int direction = equation[other] * sign < 0 ? 1 : -1;
                if (direction > 0 || values[other] > EPS) {
                    return push(other, direction, values, most / Math.abs(equation[other]));
                }
            }
        }
        return Move.NONE;
    }

    private Move push(int cell, int direction, double[] values, double most) {
        double step = direction < 0 ? Math.min(most, values[cell]) : most;
        int blocking = -1;
        for (int r = 0; r < rows.size(); r++) {
            double change = -rows.get(r)[cell] * direction;
            if (change < -EPS) {
                double room = values[basics.get(r)] / -change;
                // Of equals the first cell: so no round of turns without a move is gone twice (Bland's rule).
                if (room < step - EPS || blocking >= 0 && room < step + EPS && basics.get(r) < basics.get(blocking)) {
                    step = Math.min(step, room);
                    blocking = r;
                }
            }
        }
        if (step > EPS) {
            values[cell] += direction * step;
            for (int r = 0; r < rows.size(); r++) {
                int basic = basics.get(r);
                values[basic] = Math.max(0, values[basic] - rows.get(r)[cell] * direction * step);
            }
        }
        if (blocking >= 0) {
            turn(blocking, cell);
        }
        if (step > EPS) {
            return Move.MADE;
        }
        return blocking >= 0 ? Move.TURNED : Move.NONE;
    }

    private void turn(int row, int cell) {
        var equation = rows.get(row);
        rowOf[basics.get(row)] = -1;
        solve(equation, cell);
        for (int r = 0; r < rows.size(); r++) {
            if (r != row) {
                reduce(rows.get(r), equation, cell);
            }
        }
        basics.set(row, cell);
        rowOf[cell] = row;
    }

    private static void solve(double[] row, int pivot) {
        double by = row[pivot];
        for (int i = 0; i < row.length; i++) {
            row[i] /= by;
        }
        row[pivot] = 1;
    }

    private static void reduce(double[] row, double[] by, int pivot) {
        double times = row[pivot];
        if (Math.abs(times) > EPS) {
            for (int i = 0; i < row.length; i++) {
                row[i] -= times * by[i];
            }
        }
        row[pivot] = 0;
    }
}
