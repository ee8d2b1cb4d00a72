package org.khet.collection.laboratory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as the interface shows it.
 *
 * @param by the name of who asked for it
 * @param resumable whether it can go on where it ended
 * @param result what it has found, so far or in the end; null in lists and before the first school
 */
record LabRunView(
        String id,
        String collectionId,
        String dataSetCode,
        int dataSetVersion,
        @Nullable String rule,
        LabRun.Status status,
        String by,
        Instant askedAt,
        @Nullable Instant endedAt,
        int schools,
        int of,
        long rows,
        long found,
        boolean resumable,
        @Nullable Result result) {

    static LabRunView of(LabRun run, boolean whole, Instant now) {
        var found = run.found();
        return new LabRunView(
                run.id(),
                run.collectionId(),
                run.dataSetCode(),
                run.dataSetVersion(),
                run.rule(),
                run.statusAt(now),
                run.by(),
                run.askedAt(),
                run.endedAt(),
                run.schools(),
                run.of(),
                found == null ? 0 : found.rows(),
                found == null ? 0 : found.after(),
                run.canGoOn(now),
                whole ? found : null);
    }
}
