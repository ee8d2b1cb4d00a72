package org.khet.collection.importing;

import java.util.List;
import org.khet.collection.explanations.FindingView;
import org.khet.collection.submissions.SubmissionStatus;

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
        @com.fasterxml.jackson.annotation.JsonIgnore long etag) {}
