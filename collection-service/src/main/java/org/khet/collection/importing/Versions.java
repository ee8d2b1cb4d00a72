package org.khet.collection.importing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.explanations.Explanations;
import org.khet.collection.submissions.Actor;
import org.khet.collection.submissions.Content;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.StoredVersion;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.SubmissionEvents;
import org.khet.collection.submissions.SubmissionProblems;
import org.khet.collection.submissions.SubmissionStatus;
import org.khet.collection.submissions.Submissions;
import org.khet.collection.submissions.VersionChanges;
import org.khet.idempotency.ETags;
import org.khet.messaging.AlreadyExistsException;
import org.khet.messaging.StaleException;
import org.khet.rules.checking.Summary;
import org.khet.rules.dataset.DataSet;
import org.springframework.stereotype.Component;

/** Makes a checked batch the current version of its submission, in one write. */
@Component
class Versions {
    /** Two people sending for one school at one moment are rare; ten are not people. */
    private static final int ATTEMPTS = 10;

    private final Submissions submissions;
    private final Explanations explanations;
    private final VersionChanges changes;

    Versions(Submissions submissions, Explanations explanations, VersionChanges changes) {
        this.submissions = submissions;
        this.explanations = explanations;
        this.changes = changes;
    }

    /**
     * A batch of records and findings, stored but not yet pointed to.
     *
     * @param reason why the file was sent, where its sender said
     */
    record Checked(
            String batch,
            String fileSha256,
            String checkedAgainst,
            Summary summary,
            CheckRun.Result result,
            int recordChunks,
            int findingChunks,
            List<String> columns,
            DataSet dataSet,
            @Nullable String reason) {}

    /** A submission that is not there has no version to match. */
    void requireMatch(@Nullable String ifMatch, @Nullable Submission before) {
        ETags.requireMatch(ifMatch, before == null ? 0 : before.version());
    }

    /** What was sent back is taken again even unchanged: the school may insist. */
    boolean isSame(Submission before, String fileSha256, String checkedAgainst) {
        return before.status() != SubmissionStatus.RETURNED
                && !before.current().mended()
                && before.current().fileSha256().equals(fileSha256)
                && before.current().checkedAgainst().equals(checkedAgainst);
    }

    /** Answers a submission without the batch where somebody sent the same file at the same time. */
    Submission save(
            Scope scope, @Nullable Submission before, Checked checked, Actor by, Instant at, @Nullable String ifMatch) {
        var current = before;
        for (var attempt = 1; ; attempt++) {
            try {
                return current == null ? insert(scope, checked, by, at) : update(current, before, checked, by, at);
            } catch (StaleException | AlreadyExistsException e) {
                if (ifMatch != null || attempt == ATTEMPTS) {
                    throw SubmissionProblems.stale();
                }
                current = submissions
                        .find(scope.collection().id(), scope.school().code())
                        .orElse(null);
            }
        }
    }

    private Submission insert(Scope scope, Checked checked, Actor by, Instant at) {
        var version = version(1, checked, by, at, null);
        var first = Submission.first(
                        scope.collection().id(),
                        scope.collection().titleTh(),
                        scope.school().code(),
                        scope.school().areaCode(),
                        new Content(
                                version,
                                checked.result().explained(),
                                checked.result().areaFindings(),
                                List.of()))
                .because(checked.reason());
        return submissions.insert(first, SubmissionEvents.received(first));
    }

    private Submission update(Submission current, @Nullable Submission before, Checked checked, Actor by, Instant at) {
        if (current.version() != (before == null ? 0 : before.version())
                && isSame(current, checked.fileSha256(), checked.checkedAgainst())) {
            return current;
        }
        var counts = changes.counts(
                current.current(),
                checked.batch(),
                checked.recordChunks(),
                checked.summary().rows(),
                checked.dataSet());
        var version = version(current.content().nextNumber(), checked, by, at, counts);
        // Somebody may have explained a query while the file was being checked.
        var explained = before != null && current.version() == before.version()
                ? checked.result().explained()
                : explanations.explainedIn(current.id(), version);
        var next = current.received(version, explained, checked.result().areaFindings())
                .because(checked.reason());
        var opened = next.correction();
        return opened == null || current.correction() != null
                ? submissions.save(next, SubmissionEvents.received(next))
                : submissions.save(
                        next, SubmissionEvents.received(next), SubmissionEvents.correctionOpened(next, opened));
    }

    private static StoredVersion version(
            int number, Checked checked, Actor by, Instant at, StoredVersion.@Nullable ChangeCounts changed) {
        var summary = checked.summary();
        return new StoredVersion(
                number,
                checked.batch(),
                at,
                by,
                summary.rows(),
                Math.toIntExact(summary.errors()),
                Math.toIntExact(summary.queries()),
                Math.toIntExact(summary.notices()),
                summary.label(),
                checked.fileSha256(),
                checked.checkedAgainst(),
                checked.result().recordsSha256(),
                checked.recordChunks(),
                checked.findingChunks(),
                checked.columns(),
                checked.result().counts(),
                changed);
    }
}
