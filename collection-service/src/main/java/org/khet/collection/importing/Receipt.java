package org.khet.collection.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.khet.collection.explanations.FindingView;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.SubmissionStatus;
import org.khet.rules.checking.Summary;

/**
 * What the sender of a file is told.
 *
 * @param version of the data; what it would be, for a dry run
 * @param etag of the submission; 0 for a dry run
 * @param findings the first ones; all are at the findings' own address
 */
record Receipt(
        String submissionId,
        String collectionId,
        String schoolCode,
        int version,
        SubmissionStatus status,
        int rows,
        int errors,
        int queries,
        int notices,
        int unexplained,
        String encoding,
        String fileSha256,
        boolean dryRun,
        List<FindingView> findings,
        @JsonIgnore long etag) {

    /** Of what would be stored. */
    static Receipt tried(
            Scope scope,
            int version,
            Summary summary,
            int errors,
            int unexplained,
            String fileSha256,
            List<FindingView> findings) {
        return new Receipt(
                scope.submissionId(),
                scope.collection().id(),
                scope.school().code(),
                version,
                Submission.statusOf(errors, unexplained),
                summary.rows(),
                errors,
                Math.toIntExact(summary.queries()),
                Math.toIntExact(summary.notices()),
                unexplained,
                summary.label(),
                fileSha256,
                true,
                findings,
                0);
    }

    /** Of what is stored. */
    static Receipt of(Submission submission, List<FindingView> findings) {
        var current = submission.current();
        var content = submission.content();
        return new Receipt(
                submission.id(),
                submission.collectionId(),
                submission.schoolCode(),
                current.number(),
                submission.status(),
                current.rows(),
                content.errors(),
                current.queries(),
                current.notices(),
                content.unexplained(),
                current.encoding(),
                current.fileSha256(),
                false,
                findings,
                submission.version());
    }
}
