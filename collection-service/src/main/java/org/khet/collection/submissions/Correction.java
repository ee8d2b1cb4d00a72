package org.khet.collection.submissions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A correction of what is certified. Until the director signs the new version, the certified one is what counts.
 *
 * @param of what the submission was, and is counted as: CERTIFIED or ACCEPTED
 * @param certifiedVersion the version that counts meanwhile
 * @param rows of that version
 * @param queries of that version, all explained
 * @param submitted who had handed that version in, to be put back where the correction is given up
 * @param since when the first version of the correction came
 */
public record Correction(
        SubmissionStatus of,
        int certifiedVersion,
        int rows,
        int queries,
        @Nullable Submitted submitted,
        Instant since) {

    static Correction of(Submission certified, Instant since) {
        var version = certified.current();
        return new Correction(
                certified.status(), version.number(), version.rows(), version.queries(), certified.submitted(), since);
    }
}
