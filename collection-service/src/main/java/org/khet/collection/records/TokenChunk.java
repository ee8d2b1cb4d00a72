package org.khet.collection.records;

import java.nio.ByteBuffer;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

/**
 * By what the rows of one chunk are matched with those of other schools. Kept for current versions only, apart from the
 * rows, so that looking for a pupil reads some bytes for each pupil of an area and no more.
 *
 * @param id that of the chunk of rows
 * @param packed the tokens, 8 bytes each: an array of numbers would take three times as much to send, keep and read
 */
public record TokenChunk(
        @BsonId String id, String batch, int chunk, String collectionId, String schoolCode, Binary packed) {

    static TokenChunk of(String batch, int chunk, String collectionId, String schoolCode, long[] tokens) {
        return new TokenChunk(
                RecordChunk.idOf(batch, chunk), batch, chunk, collectionId, schoolCode, new Binary(pack(tokens)));
    }

    static byte[] pack(long[] tokens) {
        var bytes = ByteBuffer.allocate(tokens.length * Long.BYTES);
        bytes.asLongBuffer().put(tokens);
        return bytes.array();
    }

    /** One per row, 0 where the row has no ID: equal tokens in one collection are candidates for the same pupil. */
    public long[] tokens() {
        var buffer = ByteBuffer.wrap(packed.getData()).asLongBuffer();
        var tokens = new long[buffer.remaining()];
        buffer.get(tokens);
        return tokens;
    }
}
