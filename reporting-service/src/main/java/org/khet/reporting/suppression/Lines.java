package org.khet.reporting.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.khet.reporting.suppression.LinkedCells.Standing;

/** The sums as lines of cells, total and parts alike, and the choice of what is hidden next. */
final class Lines {

    private final LinkedCells cells;
    private final List<int[]> lines = new ArrayList<>();
    private final List<List<Integer>> through = new ArrayList<>();

    Lines(LinkedCells cells) {
        this.cells = cells;
        for (int i = 0; i < cells.size(); i++) {
            through.add(new ArrayList<>());
        }
        for (var sum : cells.sums()) {
            var line = IntStream.concat(
                            IntStream.of(sum.total()), sum.parts().stream().mapToInt(Integer::intValue))
                    .toArray();
            for (int cell : line) {
                through.get(cell).add(lines.size());
            }
            lines.add(line);
        }
    }

    int size() {
        return lines.size();
    }

    /** The total first, then the parts. */
    int[] line(int line) {
        return lines.get(line);
    }

    List<Integer> through(int cell) {
        return through.get(cell);
    }

    /** The only hidden cell of a line, or -1. */
    int alone(int line, BitSet hidden) {
        int found = -1;
        for (int cell : lines.get(line)) {
            if (hidden.get(cell)) {
                if (found >= 0) {
                    return -1;
                }
                found = cell;
            }
        }
        return found;
    }

    /** The cell of a line that is best hidden next, or -1 where none can be. */
    int partner(int line, BitSet hidden) {
        int total = lines.get(line)[0];
        return IntStream.of(lines.get(line))
                .filter(cell -> !hidden.get(cell) && cells.standing(cell) == Standing.OPEN)
                .boxed()
                // A zero that everybody expects protects nobody; a total is wanted most.
                .min(Comparator.comparing((Integer cell) -> cells.count(cell) == 0)
                        .thenComparing(cell -> cell == total)
                        .thenComparing(cell -> opened(cell, hidden))
                        .thenComparing(cells::count)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(-1);
    }

    /** In how many lines it would be the only hidden cell, so that still more must follow. */
    private long opened(int cell, BitSet hidden) {
        return through.get(cell).stream()
                .filter(line -> IntStream.of(lines.get(line)).noneMatch(hidden::get))
                .count();
    }

    /** What to hide to widen what may stand in a cell: the nearest line first, that with the least hidden in it. */
    int near(int cell, BitSet hidden, BitSet more) {
        var both = (BitSet) hidden.clone();
        both.or(more);
        var seen = new BitSet();
        var reached = new ArrayDeque<Integer>();
        reached.add(cell);
        seen.set(cell);
        while (!reached.isEmpty()) {
            int at = reached.poll();
            var found = through.get(at).stream()
                    .sorted(Comparator.comparingLong(line -> hiddenSum(line, both)))
                    .mapToInt(line -> partner(line, both))
                    .filter(next -> next >= 0)
                    .findFirst();
            if (found.isPresent()) {
                return found.getAsInt();
            }
            for (int line : through.get(at)) {
                for (int next : lines.get(line)) {
                    if (both.get(next) && !seen.get(next)) {
                        seen.set(next);
                        reached.add(next);
                    }
                }
            }
        }
        return -1;
    }

    private long hiddenSum(int line, BitSet hidden) {
        return IntStream.of(lines.get(line))
                .filter(hidden::get)
                .mapToLong(cells::count)
                .sum();
    }
}
