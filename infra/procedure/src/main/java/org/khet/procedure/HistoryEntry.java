package org.khet.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's trail, which only grows.
 *
 * @param by subject id of who did it, or {@link ProcedureCase#SYSTEM}
 * @param step null for what concerns the whole case
 */
public record HistoryEntry(
        Instant at,
        String by,
        Kind action,
        @Nullable Integer step,
        @Nullable String note) {
    /** What was done. */
    public enum Kind {
        STARTED,
        ASSIGNED,
        COMPLETED,
        REJECTED,
        PAUSED,
        RESUMED,
        EXTENDED,
        DUE_CHANGED,
        ESCALATED
    }
}
