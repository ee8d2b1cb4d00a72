package org.khet.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What reporting-service tells the others. Sizes are in bytes, sums are SHA-256 in lower-case hex. */
public final class ReportingEvents {

    public static final EventType SNAPSHOT_CREATED =
            EventType.of("reporting.snapshot-created.v1", Topics.REPORTING, SnapshotCreated.class);
    public static final EventType PRODUCTION_COMPLETED =
            EventType.of("reporting.production-completed.v1", Topics.REPORTING, ProductionCompleted.class);
    public static final EventType PRODUCTION_FAILED =
            EventType.of("reporting.production-failed.v1", Topics.REPORTING, ProductionFailed.class);
    public static final EventType REPORT_FILE_CHUNK =
            EventType.of("reporting.report-file-chunk.v1", Topics.REPORTING_FILES, ReportFileChunk.class);
    public static final EventType REPORT_PUBLISHED =
            EventType.of("reporting.report-published.v1", Topics.REPORTING, ReportPublished.class);
    public static final EventType REPORT_WITHDRAWN =
            EventType.of("reporting.report-withdrawn.v1", Topics.REPORTING, ReportWithdrawn.class);
    public static final EventType STEP_DUE_CHANGED =
            EventType.of("reporting.step-due-changed.v1", Topics.REPORTING, StepNotice.class);
    public static final EventType STEP_OVERDUE =
            EventType.of("reporting.step-overdue.v1", Topics.REPORTING, StepNotice.class);
    public static final EventType STEP_DONE =
            EventType.of("reporting.step-done.v1", Topics.REPORTING, StepNotice.class);

    public record SnapshotCreated(String snapshotId, String collectionId, int schools, long rows, String sha256) {}

    /** The manifest of a produced file, whose bytes follow on {@link Topics#REPORTING_FILES}. */
    public record ProductionCompleted(
            @Nullable String orderId,
            @Nullable String requestId,
            String productionId,
            String snapshotId,
            String reportCode,
            String format,
            String fileName,
            String mediaType,
            long bytes,
            String sha256,
            int chunkCount) {

        /** The id under which this file's chunks travel. */
        public String fileId() {
            return productionId + "." + format;
        }
    }

    public record ProductionFailed(String orderId, String requestId, String problemSlug) {}

    /** Some bytes of a file in Base64, counted from chunk 0; {@code sha256} is over the bytes of this chunk. */
    public record ReportFileChunk(String fileId, int chunk, int chunkCount, String base64, String sha256) {}

    /**
     * @param referenceDate the day of which its figures are
     * @param document the edition as a PDF, open to everybody; null where there is none
     */
    public record ReportPublished(
            String publicationId,
            String slug,
            String titleTh,
            int version,
            @Nullable String areaCode,
            @Nullable String collectionTitleTh,
            @Nullable LocalDate referenceDate,
            @Nullable DocumentReference document) {}

    /** @param version of the edition that was shown last */
    public record ReportWithdrawn(
            String publicationId,
            String slug,
            String titleTh,
            int version,
            @Nullable String areaCode,
            String reasonTh) {}

    private ReportingEvents() {}
}
