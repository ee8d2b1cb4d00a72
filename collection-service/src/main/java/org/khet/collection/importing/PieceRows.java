package org.khet.collection.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.records.RowBlock;
import org.khet.collection.submissions.AreaFinding;
import org.khet.events.RecordRows;

/** What one piece of a file gave; lines are counted from the piece's first. */
final class PieceRows {
    final RecordRows.Bytes sum = new RecordRows.Bytes();
    final GradeCounts counts = new GradeCounts();
    final List<AreaFinding> areaFindings = new ArrayList<>();
    final List<RowBlock> blocks = new ArrayList<>();
    private @Nullable String[] keys = new @Nullable String[64];
    private int lines;

    void key(int line, String key) {
        if (line >= keys.length) {
            keys = Arrays.copyOf(keys, Math.max(keys.length * 2, line + 1));
        }
        keys[line] = key;
        lines = line;
    }

    /** The last line with a row. */
    int lines() {
        return lines;
    }

    /** Null where no row stands in the line. */
    @Nullable
    String key(int line) {
        return line > 0 && line <= lines ? keys[line] : null;
    }
}
