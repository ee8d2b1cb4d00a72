package org.khet.reporting.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.events.CollectionEvents.SubmissionAccepted;

/**
 * An accepted submission version as its manifest tells it.
 *
 * @param id submission id and version
 * @param networkTh null where the school is in none, or the sender was too old to say
 * @param complete whether all its records are here, counted and hashed
 */
public record AcceptedSubmission(
        @BsonId String id,
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
        @Nullable String networkTh,
        boolean complete) {

    static AcceptedSubmission of(SubmissionAccepted manifest) {
        return new AcceptedSubmission(
                idOf(manifest.submissionId(), manifest.version()),
                manifest.submissionId(),
                manifest.collectionId(),
                manifest.collectionTitleTh(),
                manifest.dataSetCode(),
                manifest.schoolYear(),
                manifest.round(),
                manifest.referenceDate(),
                manifest.schoolCode(),
                manifest.schoolNameTh(),
                manifest.districtTh(),
                manifest.areaCode(),
                manifest.areaNameTh(),
                manifest.version(),
                manifest.certificateId(),
                manifest.certificateSha256(),
                manifest.certifiedAt(),
                manifest.acceptedAt(),
                manifest.recordCount(),
                manifest.recordsSha256(),
                manifest.chunkCount(),
                manifest.columns(),
                manifest.grades(),
                manifest.networkTh(),
                false);
    }

    static String idOf(String submissionId, int version) {
        return submissionId + "." + version;
    }
}
