package org.khet.collection.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edit to be kept.
 *
 * @param place where the row is or will be kept
 * @param cells the row after it; null where it leaves
 * @param figures its analytic cells; empty where it leaves
 * @param findings by row, of each row whose findings differ from before, as cells
 * @param baseChunks of rows in the base, {@code baseFindingChunks} of findings
 */
public record NewEdit(
        String submissionId,
        EditKind kind,
        int row,
        Place place,
        @Nullable StoredRow cells,
        List<String> fields,
        List<@Nullable String> figures,
        List<CellChange> changes,
        @Nullable String reason,
        @Nullable Integer undoes,
        Map<Integer, List<List<@Nullable String>>> findings,
        int baseChunks,
        int baseFindingChunks,
        String byId,
        String byName,
        Instant at) {

    /** Chunk and index within it, both counted from 0. */
    public record Place(int chunk, int index) {}

    /** One value before and after; null where the row was not there. */
    public record CellChange(
            String field, @Nullable String before, @Nullable String after) {}
}
