package org.khet.rules.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What was found in one piece of a file by itself; lines are counted from the piece's first. */
final class Part {
    final List<Finding> findings = new ArrayList<>();
    final List<Gathering.Share> shares = new ArrayList<>();

    /** Of a {@link Gleaner}, where there is one. */
    @Nullable
    IntConsumer gleaned;

    private int[] starts = new int[1 << 10];
    private int lines;
    int rows;
    int skipped;
    int unread;

    /** A record begins at {@code at}. */
    int line(int at) {
        if (lines == starts.length) {
            starts = Arrays.copyOf(starts, lines * 2);
        }
        // Until it is known that the line is a record, it is nobody's.
        starts[lines] = ~at;
        return ++lines;
    }

    /** The line begun last is about somebody. */
    void row() {
        rows++;
        starts[lines - 1] = ~starts[lines - 1];
    }

    int lines() {
        return lines;
    }

    /** Where the line begins; below 0 where it is nobody's. */
    int start(int line) {
        return starts[line - 1];
    }
}
