package org.khet.reporting.executives;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A round of collecting as its events tell of it.
 *
 * @param areaCode null where it is of the whole office
 * @param schools whose data is expected
 * @param closed whether the office has closed it
 */
public record OpenRound(
        @BsonId String collectionId,
        String titleTh,
        @Nullable String areaCode,
        Instant entryClosesAt,
        Instant certificationClosesAt,
        List<String> schools,
        boolean closed) {

    OpenRound joinedBy(List<String> joined) {
        return new OpenRound(
                collectionId,
                titleTh,
                areaCode,
                entryClosesAt,
                certificationClosesAt,
                Stream.concat(schools.stream(), joined.stream()).distinct().toList(),
                closed);
    }

    OpenRound ended() {
        return new OpenRound(collectionId, titleTh, areaCode, entryClosesAt, certificationClosesAt, schools, true);
    }
}
