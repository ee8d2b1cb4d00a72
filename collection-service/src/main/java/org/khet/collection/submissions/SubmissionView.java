package org.khet.collection.submissions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.certificates.SignedCertificate;
import org.khet.collection.schools.School;

/**
 * A submission as an answer.
 *
 * @param version of the data
 * @param countedStatus what boards and sums count it as: what it was before, while it is corrected after a certification
 * @param correction of a certified version, under way; null where there is none
 * @param certificate the one in force, perhaps of an older version
 * @param versions oldest first
 */
record SubmissionView(
        String submissionId,
        String collectionId,
        String schoolCode,
        String nameTh,
        int version,
        SubmissionStatus status,
        SubmissionStatus countedStatus,
        @Nullable CorrectionSummary correction,
        int rows,
        int errors,
        int queries,
        int notices,
        int unexplained,
        String encoding,
        String fileSha256,
        String recordsSha256,
        Instant updatedAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable CertificateSummary certificate,
        @Nullable String returnedReason,
        List<VersionSummary> versions) {

    static SubmissionView of(Submission submission, School school) {
        var content = submission.content();
        var current = content.current();
        var submitted = submission.submitted();
        return new SubmissionView(
                submission.id(),
                submission.collectionId(),
                submission.schoolCode(),
                school.nameTh(),
                current.number(),
                submission.status(),
                submission.countedStatus(),
                CorrectionSummary.of(submission.correction()),
                current.rows(),
                content.errors(),
                current.queries(),
                current.notices(),
                content.unexplained(),
                current.encoding(),
                current.fileSha256(),
                current.recordsSha256(),
                submission.updatedAt(),
                submitted == null ? null : submitted.by().name(),
                submitted == null ? null : submitted.at(),
                submission.certificate().map(CertificateSummary::of).orElse(null),
                submission.returnedReason(),
                content.all().stream().map(VersionSummary::of).toList());
    }

    /** What counts while it is corrected. */
    record CorrectionSummary(SubmissionStatus of, int certifiedVersion, Instant since) {
        static @Nullable CorrectionSummary of(@Nullable Correction open) {
            return open == null ? null : new CorrectionSummary(open.of(), open.certifiedVersion(), open.since());
        }
    }

    /** The certificate itself is fetched where it is needed byte for byte. */
    record CertificateSummary(
            String certificateId,
            String certificateSha256,
            String recordsSha256,
            int rows,
            Instant certifiedAt,
            String certifiedBy,
            int version) {
        static CertificateSummary of(SignedCertificate signed) {
            return new CertificateSummary(
                    signed.certificateId(),
                    signed.sha256(),
                    signed.recordsSha256(),
                    signed.rows(),
                    signed.at(),
                    signed.certifiedBy(),
                    signed.version());
        }
    }

    /** One version in a list. */
    record VersionSummary(
            int version, Instant at, int rows, int errors, int queries, int notices, String fileSha256, String by) {
        static VersionSummary of(StoredVersion version) {
            return new VersionSummary(
                    version.number(),
                    version.at(),
                    version.rows(),
                    version.errors(),
                    version.queries(),
                    version.notices(),
                    version.fileSha256(),
                    version.by().name());
        }
    }
}
