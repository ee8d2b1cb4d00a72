package org.khet.reporting.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.khet.reporting.suppression.LinkedCells.Sum;

/**
 * Somebody who holds what was shown and works out what was not: whole numbers, none negative, every sum true. Works by
 * narrowing bounds and trying what is left, and shares nothing with the code that it attacks.
 */
final class Attacker {

    private final LinkedCells cells;
    private final BitSet hidden;
    private final long beyond;
    private final List<List<Sum>> through = new ArrayList<>();

    Attacker(LinkedCells cells, BitSet hidden, int k) {
        this.cells = cells;
        this.hidden = hidden;
        long most = 0;
        for (int i = 0; i < cells.size(); i++) {
            through.add(new ArrayList<>());
            most = Math.max(most, cells.count(i));
        }
        beyond = most + 2L * k;
        for (var sum : cells.sums()) {
            through.get(sum.total()).add(sum);
            sum.parts().forEach(part -> through.get(part).add(sum));
        }
    }

    /** How far apart two values of a cell can be that fit everything shown, as far as that is asked for. */
    long width(int cell, long asked) {
        long least = 0;
        while (!fits(cell, least)) {
            least++;
        }
        long width = 0;
        while (width < asked && fits(cell, least + width + 1)) {
            width++;
        }
        return width;
    }

    private boolean fits(int cell, long value) {
        var low = new long[cells.size()];
        var high = new long[cells.size()];
        for (int i = 0; i < low.length; i++) {
            low[i] = hidden.get(i) ? 0 : cells.count(i);
            high[i] = hidden.get(i) ? beyond : cells.count(i);
        }
        low[cell] = value;
        high[cell] = value;
        return narrow(low, high, cells.sums()) && completes(low, high);
    }

    private boolean completes(long[] low, long[] high) {
        int next = -1;
        for (int i = 0; i < low.length; i++) {
            if (low[i] < high[i] && (next < 0 || high[i] - low[i] < high[next] - low[next])) {
                next = i;
            }
        }
        if (next < 0) {
            return true;
        }
        for (long value = low[next]; value <= high[next]; value++) {
            var lower = low.clone();
            var upper = high.clone();
            lower[next] = value;
            upper[next] = value;
            if (narrow(lower, upper, through.get(next)) && completes(lower, upper)) {
                return true;
            }
        }
        return false;
    }

    private boolean narrow(long[] low, long[] high, List<Sum> start) {
        var open = new ArrayList<>(start);
        while (!open.isEmpty()) {
            var sum = open.removeLast();
            long least = 0;
            long most = 0;
            for (int part : sum.parts()) {
                least += low[part];
                most += high[part];
            }
            if (!within(sum.total(), least, most, low, high, open)) {
                return false;
            }
            for (int part : sum.parts()) {
                long others = most - high[part];
                long least2 = low[sum.total()] - others;
                long most2 = high[sum.total()] - (least - low[part]);
                long before = high[part];
                long beforeLow = low[part];
                if (!within(part, least2, most2, low, high, open)) {
                    return false;
                }
                most += high[part] - before;
                least += low[part] - beforeLow;
            }
        }
        return true;
    }

    private boolean within(int cell, long least, long most, long[] low, long[] high, List<Sum> open) {
        if (least > low[cell] || most < high[cell]) {
            low[cell] = Math.max(low[cell], least);
            high[cell] = Math.min(high[cell], most);
            open.addAll(through.get(cell));
        }
        return low[cell] <= high[cell];
    }
}
