package org.khet.collection.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.findings.StoredFinding;
import org.khet.collection.records.StoredRow;

/** What becomes of rows and findings as they pass a check, in file order and on the caller's thread. */
public interface Keeping {
    /** For a check that stores nothing. */
    Keeping NOTHING = new Keeping() {
        @Override
        public boolean wants(int row) {
            return false;
        }
    };

    /** Whether this row is to be told; it is judged and counted all the same. */
    default boolean wants(int row) {
        return true;
    }

    /**
     * @param figures the analytic cells
     * @param token by which the row's subject is found in other schools' data; 0 for none
     */
    default void row(StoredRow row, List<@Nullable String> figures, long token) {}

    default void finding(StoredFinding finding) {}
}
