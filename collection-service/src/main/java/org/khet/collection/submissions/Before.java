package org.khet.collection.submissions;

import org.jspecify.annotations.Nullable;

/** What a submission was before its correction or its lock. */
final class Before {

    /** Null where there is neither. */
    static @Nullable SubmissionStatus of(Submission submission) {
        var correction = submission.correction();
        if (submission.status() != SubmissionStatus.LOCKED) {
            return correction == null ? null : correction.of();
        }
        var last = submission.history().reversed().stream()
                .map(HistoryEntry::status)
                .filter(was -> was != SubmissionStatus.LOCKED)
                .findFirst()
                .orElse(SubmissionStatus.DRAFT);
        // The office may have decided about a pupil while it was locked.
        return submission.content().errors() > 0 && last != SubmissionStatus.RETURNED
                ? SubmissionStatus.HAS_ERRORS
                : last;
    }

    private Before() {}
}
