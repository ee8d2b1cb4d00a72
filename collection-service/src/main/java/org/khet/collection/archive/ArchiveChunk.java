package org.khet.collection.archive;

import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

/** Some bytes of an archive, in order. */
public record ArchiveChunk(@BsonId String id, String batch, Binary bytes) {

    static String idOf(String batch, int chunk) {
        return "%s.%05d".formatted(batch, chunk);
    }
}
