package org.khet.reporting.executives;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * How far a school is in a round; what no event has told of has not submitted.
 *
 * @param id of the submission
 * @param submittedAt when it last did; null while it has work to do on it
 * @param certifiedVersion 0 while none is: a correction under way leaves the certified version counting
 */
public record SchoolReturn(
        @BsonId String id,
        String collectionId,
        String schoolCode,
        @Nullable Instant submittedAt,
        int certifiedVersion) {

    boolean submitted() {
        return submittedAt != null || certified();
    }

    boolean certified() {
        return certifiedVersion > 0;
    }

    SchoolReturn submitted(Instant at) {
        return new SchoolReturn(id, collectionId, schoolCode, at, certifiedVersion);
    }

    /** A correction that is sent back is not the certified version. */
    SchoolReturn returned(int version) {
        return new SchoolReturn(id, collectionId, schoolCode, null, version > certifiedVersion ? certifiedVersion : 0);
    }

    SchoolReturn certified(int version) {
        return new SchoolReturn(id, collectionId, schoolCode, submittedAt, Math.max(version, certifiedVersion));
    }
}
