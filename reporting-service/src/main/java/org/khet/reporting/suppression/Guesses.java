package org.khet.reporting.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a reader may think of hidden cells that hang together by sums: all whole tables that fit what is shown. Explored by
 * the simplex method from the true table on, and every table come by counts as a witness; widths are those of witnesses,
 * never of fractions.
 */
final class Guesses {

    private static final double EPS = 1e-7;

    private final List<Integer> cells;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Tableau tableau;
    private final double[] truth;
    private final double[] now;
    private final double[] least;
    private final double[] most;

    private Guesses(LinkedCells all, Lines lines, List<Integer> cells, BitSet hidden) {
        this.cells = cells;
        int n = cells.size();
        truth = new double[n];
        for (int i = 0; i < n; i++) {
            places.put(cells.get(i), i);
            truth[i] = all.count(cells.get(i));
        }
        now = truth.clone();
        least = truth.clone();
        most = truth.clone();
        tableau = new Tableau(n, now);
        var used = new BitSet();
        for (int cell : cells) {
            for (int line : lines.through(cell)) {
                if (!used.get(line)) {
                    used.set(line);
                    tableau.add(equation(lines.line(line), hidden));
                }
            }
        }
    }

    /** One for each set of hidden cells that hang together. */
    static List<Guesses> of(LinkedCells cells, Lines lines, BitSet hidden) {
        var found = new ArrayList<Guesses>();
        var seen = new BitSet();
        for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(start + 1)) {
            if (!seen.get(start)) {
                found.add(new Guesses(cells, lines, together(start, lines, hidden, seen), hidden));
            }
        }
        return found;
    }

    private static List<Integer> together(int start, Lines lines, BitSet hidden, BitSet seen) {
        var group = new ArrayList<Integer>();
        var reached = new ArrayDeque<Integer>();
        reached.add(start);
        seen.set(start);
        while (!reached.isEmpty()) {
            int cell = reached.poll();
            group.add(cell);
            for (int line : lines.through(cell)) {
                for (int next : lines.line(line)) {
                    if (hidden.get(next) && !seen.get(next)) {
                        seen.set(next);
                        reached.add(next);
                    }
                }
            }
        }
        return group;
    }

    List<Integer> cells() {
        return cells;
    }

    /** Whether two tables were found that differ in this cell by that much. */
    boolean differsBy(int cell, double width) {
        int at = placeOf(cell);
        return wide(at, width) || search(at, 1, width) || search(at, -1, width);
    }

    private int placeOf(int cell) {
        return Objects.requireNonNull(places.get(cell));
    }

    private boolean wide(int at, double width) {
        return most[at] - least[at] >= width - EPS;
    }

    /** Pushes one cell up or down as far as needed. */
    private boolean search(int at, int sign, double width) {
        for (int step = 0; step < 8 * now.length + 64; step++) {
            var move = tableau.move(at, sign, now, width);
            if (move == Tableau.Move.NONE) {
                break;
            }
            if (move == Tableau.Move.MADE) {
                witness();
                if (wide(at, width)) {
                    return true;
                }
            }
        }
        if (!whole()) {
            System.arraycopy(truth, 0, now, 0, now.length);
        }
        return wide(at, width);
    }

    private void witness() {
        if (whole()) {
            for (int i = 0; i < now.length; i++) {
                now[i] = Math.rint(now[i]);
                least[i] = Math.min(least[i], now[i]);
                most[i] = Math.max(most[i], now[i]);
            }
        }
    }

    private boolean whole() {
        for (double value : now) {
            if (Math.abs(value - Math.rint(value)) > EPS) {
                return false;
            }
        }
        return true;
    }

    private double[] equation(int[] line, BitSet hidden) {
        var row = new double[cells.size()];
        for (int i = 0; i < line.length; i++) {
            if (hidden.get(line[i])) {
                row[placeOf(line[i])] += i == 0 ? -1 : 1;
            }
        }
        return row;
    }
}
