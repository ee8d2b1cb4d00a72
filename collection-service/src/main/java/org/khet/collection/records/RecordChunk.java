package org.khet.collection.records;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

/**
 * Some rows of one version, as stored, sealed. Written once, never changed.
 *
 * @param id batch and chunk number: a repeated write is the same write
 * @param chunk counted from 0
 * @param keyId of the secret they are sealed with
 * @param fields names of the cells
 * @param cells the row's number, its subject's ID as read, and its cells as they came in the file, one list per row; see {@link RowCodec}
 * @param analytic the analytic cells, one list per row; sealed with another key than the names and IDs
 */
public record RecordChunk(
        @BsonId String id,
        String batch,
        int chunk,
        String collectionId,
        String schoolCode,
        String keyId,
        List<String> fields,
        Binary cells,
        Binary analytic) {

    public RecordChunk {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    static String idOf(String batch, int chunk) {
        return "%s.%05d".formatted(batch, chunk);
    }
}
