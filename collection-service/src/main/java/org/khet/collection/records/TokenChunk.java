package org.khet.collection.records;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * By what the rows of one chunk are matched with those of other schools. Kept for current versions only, apart from the
 * rows, so that the index over it stays as large as the pupils there are.
 *
 * @param id that of the chunk of rows
 * @param tokens one per row, 0 where the row has no ID: equal tokens in one collection are candidates for the same pupil
 */
public record TokenChunk(
        @BsonId String id, String batch, int chunk, String collectionId, String schoolCode, List<Long> tokens) {

    public TokenChunk {
        tokens = List.copyOf(tokens);
    }
}
