package org.khet.collection.records;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * One edit of one row, as stored: written once, never changed, and part of a state only where that state's name leads to
 * it. So what a crash leaves behind belongs to nothing.
 *
 * @param id the name of the state it makes
 * @param number counted from 1 on its base
 * @param after the name of the state before it
 * @param row counted from 1 as in the file; a row that was added goes on counting, a number is never used twice
 * @param chunk and {@code index}: where the row is kept; those added are in chunks behind the base's
 * @param baseChunks of rows, and of findings, in the base
 * @param undoes the number of the edit that this one takes back; null for any other
 * @param found rows whose findings it changed; 0 for what is about all rows
 * @param cells the row after it, with number and subject; none where it left
 * @param analytic the analytic cells, sealed with another key
 * @param changes field, value before and value after; then the reason
 * @param findings of the rows in {@code found}, as they are after it
 */
public record Edit(
        @BsonId String id,
        String base,
        int number,
        String after,
        String submissionId,
        String keyId,
        EditKind kind,
        int row,
        int chunk,
        int index,
        int baseChunks,
        int baseFindingChunks,
        @Nullable Integer undoes,
        List<String> fields,
        List<Integer> found,
        Binary cells,
        Binary analytic,
        Binary changes,
        Binary findings,
        String byId,
        String byName,
        Instant at) {

    public Edit {
        fields = List.copyOf(fields);
        found = List.copyOf(found);
    }
}
