package org.khet.reporting.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.khet.reporting.suppression.LinkedCells.Standing;

/**
 * Decides which cells are hidden. <b>Guarantee</b>, against a reader who knows every cell shown, every sum, and that counts
 * are whole and not negative: for each hidden cell that counts from 1 to k - 1 people there are two tables that fit
 * everything shown and differ in that cell by k or more; for every other cell hidden by this there are two that differ in it.
 *
 * <p><b>Limits.</b> A zero is shown. Who knows more than the table (their own child is one of three) can work out more.
 * That a hidden cell may be a small one is no secret; which of the hidden ones is small, is. Cells that another table
 * shows are known here only if they were added. Method: primary and complementary cell suppression as in Hundepool et al.,
 * Statistical Disclosure Control (2012), chapter 4, with the audit by linear programming.
 */
public final class Suppression {

    /** Beyond this the proof would take longer than anybody waits for a preview. */
    static final int MOST_HIDDEN = 2_500;

    /** Below this, cells that turn out not to be needed are found one by one. */
    private static final int FEW = 120;

    private final LinkedCells cells;
    private final long k;
    private final Lines lines;
    private final BitSet hidden = new BitSet();
    private final BitSet small = new BitSet();

    private Suppression(LinkedCells cells, long k) {
        this.cells = cells;
        this.k = k;
        this.lines = new Lines(cells);
        for (int i = 0; i < cells.size(); i++) {
            boolean isSmall = cells.count(i) > 0 && cells.count(i) < k;
            if (cells.standing(i) == Standing.HIDDEN || isSmall && cells.standing(i) == Standing.OPEN) {
                hidden.set(i);
                small.set(i, isSmall);
            }
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** @param hidden indices of all hidden cells, those that were hidden before among them */
        record Safe(BitSet hidden) implements Outcome {}

        /**
         * Whatever is hidden now, something small can be worked out, because of what was shown before.
         *
         * @param exposed how many small cells
         */
        record Exposed(int exposed) implements Outcome {}

        /** There are more cells to hide than can be proven safe. */
        record TooFine(int hidden) implements Outcome {}
    }

    /**
     * @param smallest the smallest count that may be shown, k; 1 hides nothing
     * @throws IllegalArgumentException where it is below 1
     */
    public static Outcome of(LinkedCells cells, int smallest) {
        if (smallest < 1) {
            throw new IllegalArgumentException("The smallest count to show is at least 1, not " + smallest);
        }
        return new Suppression(cells, smallest).decide();
    }

    private Outcome decide() {
        while (true) {
            pair();
            if (hidden.cardinality() > MOST_HIDDEN) {
                return new Outcome.TooFine(hidden.cardinality());
            }
            var bare = bare(hidden);
            if (bare.isEmpty()) {
                break;
            }
            var more = new BitSet();
            for (int cell : bare) {
                int next = lines.near(cell, hidden, more);
                if (next >= 0) {
                    more.set(next);
                }
            }
            if (more.isEmpty()) {
                return new Outcome.Exposed(bare.size());
            }
            hidden.or(more);
        }
        spare();
        return new Outcome.Safe(hidden);
    }

    /** A cell hidden alone in a sum is what the others leave over, so another one is hidden with it. */
    private void pair() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int line = 0; line < lines.size(); line++) {
                int alone = lines.alone(line, hidden);
                if (alone >= 0 && (small.get(alone) || cells.standing(alone) == Standing.OPEN)) {
                    int next = lines.partner(line, hidden);
                    if (next >= 0) {
                        hidden.set(next);
                        changed = true;
                    }
                }
            }
        }
    }

    /** Small cells that can be worked out too closely. */
    private List<Integer> bare(BitSet now) {
        var found = new ArrayList<Integer>();
        for (var guess : Guesses.of(cells, lines, now)) {
            for (int cell : guess.cells()) {
                if (small.get(cell) && !guess.differsBy(cell, k)) {
                    found.add(cell);
                }
            }
        }
        return found;
    }

    /** Shows again what is hidden without need: what can be worked out anyway, and, where they are few, what protects nothing. */
    private void spare() {
        var needed = (BitSet) hidden.clone();
        for (var guess : Guesses.of(cells, lines, hidden)) {
            for (int cell : guess.cells()) {
                if (isSpare(cell) && !guess.differsBy(cell, 1)) {
                    hidden.clear(cell);
                }
            }
        }
        if (!bare(hidden).isEmpty()) {
            hidden.or(needed);
        }
        if (hidden.cardinality() > FEW) {
            return;
        }
        var candidates = hidden.stream()
                .filter(this::isSpare)
                .boxed()
                .sorted((a, b) -> Long.compare(cells.count(b), cells.count(a)))
                .toList();
        for (int cell : candidates) {
            var without = (BitSet) hidden.clone();
            without.clear(cell);
            if (bare(without).isEmpty() && noneIsPlain(without)) {
                hidden.clear(cell);
            }
        }
    }

    private boolean noneIsPlain(BitSet now) {
        return Guesses.of(cells, lines, now).stream()
                .allMatch(guess -> guess.cells().stream().allMatch(cell -> !isSpare(cell) || guess.differsBy(cell, 1)));
    }

    private boolean isSpare(int cell) {
        return !small.get(cell) && cells.standing(cell) == Standing.OPEN;
    }
}
