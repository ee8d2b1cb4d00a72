package org.khet.collection.findings;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

/**
 * Some findings of one version, as stored.
 *
 * @param chunk counted from 0
 * @param labels the severities and rule codes within: what a filter does not ask for is not opened
 * @param sealed the findings in the order they were made
 */
public record FindingChunk(
        @BsonId String id, String batch, int chunk, int count, List<String> labels, String keyId, Binary sealed) {

    public FindingChunk {
        labels = labels == null ? List.of() : List.copyOf(labels);
    }

    static String idOf(String batch, int chunk) {
        return "%s.%05d".formatted(batch, chunk);
    }
}
