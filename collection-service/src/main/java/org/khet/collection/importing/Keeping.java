package org.khet.collection.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.findings.StoredFinding;
import org.khet.collection.records.StoredRow;

/** What becomes of rows and findings as they pass a check, in file order and on the caller's thread. */
public interface Keeping {
    /** For a check that stores nothing. */
    Keeping NOTHING = new Keeping() {};

    /**
     * @param figures the analytic cells
     * @param token by which the row's subject is found in other schools' data; 0 for none
     */
    default void row(StoredRow row, List<@Nullable String> figures, long token) {}

    default void finding(StoredFinding finding) {}
}
