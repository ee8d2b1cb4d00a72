package org.khet.collection.explanations;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.khet.collection.submissions.Actor;

/**
 * Why a value that looks wrong is right.
 *
 * @param id submission and finding: one explanation each, the last one written
 * @param valueHash of the value it speaks of; with another value it no longer counts
 * @param sealed the text: free text may say anything about a child
 */
public record Explanation(
        @BsonId String id,
        String submissionId,
        String findingId,
        String valueHash,
        Binary sealed,
        Actor by,
        Instant at) {

    static String idOf(String submissionId, String findingId) {
        return submissionId + "/" + findingId;
    }
}
