package org.khet.rules.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with rows of a piece in the light of the pieces before it. */
final class Late {
    /** {@code row} is counted from the piece's first line, {@code first} from the file's. */
    record Repeated(int row, CompiledRule rule, int first) {}

    private final List<Repeated> rows = new ArrayList<>();

    void repeats(int row, CompiledRule rule, int first) {
        rows.add(new Repeated(row, rule, first));
    }

    /** In the order of rows, then of rules. */
    List<Repeated> inOrder() {
        rows.sort(Comparator.comparingInt(Repeated::row));
        return rows;
    }
}
