package org.khet.collection.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param recognised how the file was understood; only of a dry run
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
        @Nullable Recognised recognised,
        List<FindingView> findings,
        @JsonIgnore long etag) {

    /**
     * What a person can compare with the file at hand.
     *
     * @param format with the encoding, where it is text
     * @param sheet the sheet that was read; null where there are none
     * @param headerRow the line of the header, counted from 1
     * @param skippedRows blank lines and footers
     * @param unknownColumns titles that were not read
     */
    record Recognised(
            String format, @Nullable String sheet, int headerRow, int skippedRows, List<String> unknownColumns) {
        static Recognised of(Summary summary, @Nullable String sheet) {
            return new Recognised(
                    summary.label(), sheet, summary.headerRow(), summary.skippedRows(), summary.unknownColumns());
        }
    }

    /** Of what would be stored. */
    static Receipt tried(
            Scope scope,
            int version,
            Summary summary,
            int errors,
            int unexplained,
            String fileSha256,
            @Nullable String sheet,
            List<FindingView> findings) {
        return new Receipt(
                scope.submissionId(),
                scope.collection().id(),
                scope.school().code(),
                version,
                SubmissionStatus.asChecked(errors, unexplained),
                summary.rows(),
                errors,
                Math.toIntExact(summary.queries()),
                Math.toIntExact(summary.notices()),
                unexplained,
                summary.label(),
                fileSha256,
                true,
                Recognised.of(summary, sheet),
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
                null,
                findings,
                submission.version());
    }
}
