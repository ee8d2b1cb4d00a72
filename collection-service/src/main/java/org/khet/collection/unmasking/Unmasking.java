package org.khet.collection.unmasking;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.Actor;

/**
 * One look behind the mask. What was seen is not kept.
 *
 * @param office whether somebody of the office looked, not of the school itself
 * @param version of the data
 * @param row of its file, counted from 1
 * @param caseId of the duplicate case that was looked into; null where it was the school's data alone
 */
public record Unmasking(
        @BsonId String id,
        String collectionId,
        String schoolCode,
        Actor by,
        boolean office,
        Instant at,
        int version,
        int row,
        List<String> fields,
        String reason,
        @Nullable String caseId) {

    public Unmasking {
        fields = List.copyOf(fields);
    }
}
