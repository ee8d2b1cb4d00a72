package org.khet.reporting.reports;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A version that was put in force or offered; it never changes.
 *
 * @param id code and number
 * @param shippedEdition where it came with the service
 */
public record ReportVersion(
        @BsonId String id,
        String code,
        int number,
        ReportDefinition definition,
        @Nullable Integer shippedEdition,
        @Nullable String by,
        Instant at) {

    static String idOf(String code, int number) {
        return code + "." + number;
    }
}
