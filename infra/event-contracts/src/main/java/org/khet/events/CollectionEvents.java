package org.khet.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What collection-service tells the others. School years are of the Buddhist era; school codes are the 8 SMIS digits. An
 * area code says whose staff an event concerns; events from before it was told have none.
 */
public final class CollectionEvents {

    public static final EventType COLLECTION_OPENED =
            EventType.of("collection.collection-opened.v1", Topics.COLLECTION, CollectionOpened.class);
    public static final EventType COLLECTION_CLOSED =
            EventType.of("collection.collection-closed.v1", Topics.COLLECTION, CollectionClosed.class);
    public static final EventType SUBMISSION_RECEIVED =
            EventType.of("collection.submission-received.v1", Topics.COLLECTION, SubmissionReceived.class);
    public static final EventType SUBMISSION_SUBMITTED =
            EventType.of("collection.submission-submitted.v1", Topics.COLLECTION, SubmissionSubmitted.class);
    public static final EventType SUBMISSION_CERTIFIED =
            EventType.of("collection.submission-certified.v1", Topics.COLLECTION, SubmissionCertified.class);
    public static final EventType SUBMISSION_RETURNED =
            EventType.of("collection.submission-returned.v1", Topics.COLLECTION, SubmissionReturned.class);
    public static final EventType SUBMISSION_ACCEPTED =
            EventType.of("collection.submission-accepted.v1", Topics.COLLECTION, SubmissionAccepted.class);
    public static final EventType RECORDS_CHUNK = EventType.of(
            "collection.submission-records-chunk.v1", Topics.COLLECTION_RECORDS, SubmissionRecordsChunk.class);
    public static final EventType DUPLICATE_CASE_OPENED =
            EventType.of("collection.duplicate-case-opened.v1", Topics.COLLECTION, DuplicateCaseOpened.class);
    public static final EventType DUPLICATE_CASE_DECIDED =
            EventType.of("collection.duplicate-case-decided.v1", Topics.COLLECTION, DuplicateCaseDecided.class);
    public static final EventType DUPLICATE_CASE_SPLIT =
            EventType.of("collection.duplicate-case-split.v1", Topics.COLLECTION, DuplicateCaseSplit.class);
    public static final EventType DUPLICATE_CASE_CLOSED =
            EventType.of("collection.duplicate-case-closed.v1", Topics.COLLECTION, DuplicateCaseClosed.class);
    public static final EventType HOLIDAYS_CHANGED =
            EventType.of("collection.holidays-changed.v1", Topics.COLLECTION, HolidaysChanged.class);
    public static final EventType STEP_DUE_CHANGED =
            EventType.of("collection.step-due-changed.v1", Topics.COLLECTION, StepNotice.class);
    public static final EventType STEP_OVERDUE =
            EventType.of("collection.step-overdue.v1", Topics.COLLECTION, StepNotice.class);
    public static final EventType STEP_DONE =
            EventType.of("collection.step-done.v1", Topics.COLLECTION, StepNotice.class);

    /** @param data what its records carry; null where an older sender did not say */
    public record CollectionOpened(
            String collectionId,
            String dataSetCode,
            String titleTh,
            @Nullable String titleEn,
            int schoolYear,
            int round,
            LocalDate referenceDate,
            Instant entryClosesAt,
            Instant certificationClosesAt,
            String areaCode,
            List<String> schoolCodes,
            @Nullable DataDescription data) {}

    public record CollectionClosed(
            String collectionId,
            String titleTh,
            int schoolYear,
            int round,
            int expected,
            int accepted,
            @Nullable String areaCode) {}

    public record SubmissionReceived(
            String submissionId,
            String collectionId,
            String collectionTitleTh,
            String schoolCode,
            int version,
            int rows,
            int errors,
            int queries,
            String status) {}

    public record SubmissionSubmitted(
            String submissionId, String collectionId, String collectionTitleTh, String schoolCode, int version) {}

    public record SubmissionCertified(
            String submissionId,
            String collectionId,
            String collectionTitleTh,
            String schoolCode,
            int version,
            String certificateId,
            String certificateSha256,
            String recordsSha256,
            int rows,
            @Nullable String areaCode) {}

    public record SubmissionReturned(
            String submissionId, String collectionId, String collectionTitleTh, String schoolCode, int version) {}

    /**
     * The manifest of an accepted submission. Its records follow on {@link Topics#COLLECTION_RECORDS} as {@code
     * chunkCount} chunks that together hold {@code recordCount} rows.
     *
     * @param recordsSha256 over the rows of all chunks in order, see {@link RecordRows#sha256}
     * @param grades the grades the school offers, in school order
     * @param networkTh the school's network within the area; null where it is in none, or the sender was too old to say
     */
    public record SubmissionAccepted(
            String submissionId,
            String collectionId,
            String collectionTitleTh,
            String dataSetCode,
            int schoolYear,
            int round,
            LocalDate referenceDate,
            String schoolCode,
            String schoolNameTh,
            @Nullable String districtTh,
            String areaCode,
            @Nullable String areaNameTh,
            int version,
            String certificateId,
            String certificateSha256,
            Instant certifiedAt,
            Instant acceptedAt,
            int recordCount,
            String recordsSha256,
            int chunkCount,
            List<String> columns,
            List<String> grades,
            @Nullable String networkTh) {}

    /**
     * Some rows of an accepted submission, analytic columns only: never a name, an address or an ID.
     *
     * @param chunk counted from 0
     * @param rows one list per row, cells in the order of {@code columns}, absent cells null
     * @param sha256 over this chunk's rows, see {@link RecordRows#sha256}
     */
    public record SubmissionRecordsChunk(
            String submissionId,
            int version,
            int chunk,
            int chunkCount,
            List<String> columns,
            List<List<@Nullable String>> rows,
            String sha256) {}

    public record DuplicateCaseOpened(
            String caseId, String collectionId, String collectionTitleTh, List<String> schoolCodes) {}

    public record DuplicateCaseDecided(
            String caseId,
            String collectionId,
            String collectionTitleTh,
            List<String> schoolCodes,
            String keepsAtSchoolCode) {}

    /** The office decided that the rows are different people; the schools look for the wrong ID. */
    public record DuplicateCaseSplit(
            String caseId, String collectionId, String collectionTitleTh, List<String> schoolCodes) {}

    public record DuplicateCaseClosed(
            String caseId, String collectionId, String collectionTitleTh, List<String> schoolCodes) {}

    /** Days that joined or left the table of holidays; {@code tableVersion} grows by one with each change. */
    public record HolidaysChanged(List<ChangedDay> changed, long tableVersion) {}

    public record ChangedDay(
            LocalDate date,
            String nameTh,
            String kind,
            @Nullable String region,
            boolean removed) {}

    private CollectionEvents() {}
}
