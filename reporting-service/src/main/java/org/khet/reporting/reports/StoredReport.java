package org.khet.reporting.reports;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * A report in the office's keeping.
 *
 * @param id its code
 * @param draft being worked on; null where there is none
 * @param inForce number of the version in force; 0 where none is
 * @param newest number of the newest version, which may be one that was shipped and only offered
 * @param shippedEdition the newest edition that was taken over from the service; null where the report is the office's own
 * @param editedBy subject id of who changed it last; null where nobody has
 */
public record StoredReport(
        @BsonId String id,
        long version,
        @Nullable ReportDefinition draft,
        int inForce,
        int newest,
        @Nullable Integer shippedEdition,
        @Nullable String editedBy,
        Instant editedAt)
        implements Aggregate {}
