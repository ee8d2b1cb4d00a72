package org.khet.reporting.executives;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An exception by which a school's windows end later.
 *
 * @param certificationOnly whether entry ends as for all
 */
public record MoreTime(
        @BsonId String exceptionId,
        String collectionId,
        String schoolCode,
        boolean certificationOnly,
        Instant endsAt) {}
