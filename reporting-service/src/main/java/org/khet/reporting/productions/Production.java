package org.khet.reporting.productions;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;
import org.khet.procedure.ProcedureCase;
import org.khet.reporting.figures.FigureChecks.Doubt;
import org.khet.reporting.outputs.Format;

/**
 * The making of one report from one snapshot.
 *
 * @param author subject id of who made it; they cannot check it themselves
 * @param orderedBy id of the request's order that it was made for
 * @param doubts what the figures question about themselves
 * @param slug address of the publication, once published
 */
public record Production(
        @BsonId String id,
        long version,
        String reportCode,
        int reportVersion,
        String snapshotId,
        String areaCode,
        String titleTh,
        ProductionStatus status,
        String author,
        String authorName,
        Instant createdAt,
        @Nullable String checkedBy,
        @Nullable String approvedBy,
        @Nullable String orderedBy,
        @Nullable String slug,
        List<Output> outputs,
        List<Doubt> doubts,
        ProcedureCase steps)
        implements Aggregate {

    /** A produced file. */
    public record Output(Format format, String fileName, long bytes, String sha256) {

        /** Where {@link org.khet.reporting.outputs.OutputFiles} keeps it. */
        public static String idOf(String productionId, Format format) {
            return productionId + "." + format;
        }
    }

    Production withSteps(ProcedureCase changed) {
        return new Production(
                id,
                version,
                reportCode,
                reportVersion,
                snapshotId,
                areaCode,
                titleTh,
                status,
                author,
                authorName,
                createdAt,
                checkedBy,
                approvedBy,
                orderedBy,
                slug,
                outputs,
                doubts,
                changed);
    }

    Production checked(String by) {
        return new Production(
                id,
                version,
                reportCode,
                reportVersion,
                snapshotId,
                areaCode,
                titleTh,
                ProductionStatus.CHECKED,
                author,
                authorName,
                createdAt,
                by,
                approvedBy,
                orderedBy,
                slug,
                outputs,
                doubts,
                steps);
    }

    Production approved(String by) {
        return new Production(
                id,
                version,
                reportCode,
                reportVersion,
                snapshotId,
                areaCode,
                titleTh,
                ProductionStatus.APPROVED,
                author,
                authorName,
                createdAt,
                checkedBy,
                by,
                orderedBy,
                slug,
                outputs,
                doubts,
                steps);
    }

    Production reopened() {
        return new Production(
                id,
                version,
                reportCode,
                reportVersion,
                snapshotId,
                areaCode,
                titleTh,
                ProductionStatus.PRODUCED,
                author,
                authorName,
                createdAt,
                null,
                null,
                orderedBy,
                slug,
                outputs,
                doubts,
                steps);
    }

    Production published(String at) {
        return new Production(
                id,
                version,
                reportCode,
                reportVersion,
                snapshotId,
                areaCode,
                titleTh,
                ProductionStatus.PUBLISHED,
                author,
                authorName,
                createdAt,
                checkedBy,
                approvedBy,
                orderedBy,
                at,
                outputs,
                doubts,
                steps);
    }

    Production filed() {
        return new Production(
                id,
                version,
                reportCode,
                reportVersion,
                snapshotId,
                areaCode,
                titleTh,
                ProductionStatus.FILED,
                author,
                authorName,
                createdAt,
                checkedBy,
                approvedBy,
                orderedBy,
                slug,
                outputs,
                doubts,
                steps);
    }
}
