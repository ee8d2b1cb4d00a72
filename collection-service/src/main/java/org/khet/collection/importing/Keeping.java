package org.khet.collection.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.findings.FindingIds;
import org.khet.collection.findings.Found;
import org.khet.collection.records.RowBlock;
import org.khet.collection.records.StoredRow;

/**
 * What becomes of rows and findings as they pass a check, in file order and on the caller's thread. They come while the file is
 * still being looked at: what is kept of a file that is refused in the end must be taken away again.
 */
public interface Keeping {
    /** For a check that stores nothing. */
    Keeping NOTHING = new Keeping() {};

    /** Whether all rows are to be given, many at a time. */
    default boolean wantsBlocks() {
        return false;
    }

    /** @param before lines of the file before those from which the rows' numbers are counted */
    default void block(RowBlock block, int before) {}

    /** Whether the row of this line is to be given by itself. */
    default boolean wants(int row) {
        return false;
    }

    /** @param figures the analytic cells */
    default void row(StoredRow row, List<@Nullable String> figures) {}

    /** @param ids to name it with, for this thread */
    default void finding(Found finding, FindingIds ids) {}
}
