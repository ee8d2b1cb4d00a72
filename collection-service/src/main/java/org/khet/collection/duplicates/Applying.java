package org.khet.collection.duplicates;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.khet.collection.submissions.Actor;
import org.khet.collection.submissions.AreaFinding;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.SubmissionEvents;
import org.khet.collection.submissions.SubmissionStatus;
import org.khet.collection.submissions.Submissions;
import org.khet.messaging.Change;
import org.springframework.stereotype.Component;

/**
 * Carries a decision to the schools: the losing ones get an error at the pupil's row, the keeping one loses such an error.
 * Case and submissions are different documents, so this is repeated until the case says that all are done.
 */
@Component
class Applying {
    private final DuplicateCases cases;
    private final Submissions submissions;
    private final Clock clock;

    Applying(DuplicateCases cases, Submissions submissions, Clock clock) {
        this.cases = cases;
        this.submissions = submissions;
        this.clock = clock;
    }

    void apply(DuplicateCase decided) {
        for (var side : decided.sides()) {
            submissions
                    .find(decided.collectionId(), side.schoolCode())
                    .filter(submission -> submission.current().number() == side.version())
                    .filter(submission ->
                            shows(submission, decided) == side.schoolCode().equals(decided.keepsAt())
                                    || hasOther(submission, decided, side))
                    .ifPresent(submission ->
                            submissions.mutate(submission.id(), current -> changed(current, decided, side)));
        }
        cases.mutate(
                decided.id(),
                current -> Change.of(current.version() == decided.version() ? current.appliedEverywhere() : current));
    }

    /** The data agree: an error about the pupil that a decision left behind meanwhile is taken away. */
    void clear(DuplicateCase closed) {
        for (var schoolCode : closed.involved()) {
            submissions
                    .find(closed.collectionId(), schoolCode)
                    .filter(submission -> shows(submission, closed))
                    .ifPresent(submission -> submissions.mutate(
                            submission.id(),
                            current -> Change.of(current.decided(
                                    current.content().areaFindings().stream()
                                            .filter(finding -> !finding.caseId().equals(closed.id()))
                                            .toList(),
                                    Actor.SYSTEM,
                                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                    "ข้อมูลนักเรียนตรงกันแล้ว"))));
        }
    }

    private static boolean shows(Submission submission, DuplicateCase decided) {
        return submission.content().areaFindings().stream()
                .anyMatch(finding -> finding.caseId().equals(decided.id()));
    }

    /** The decision was changed from one other school to a third. */
    private static boolean hasOther(Submission submission, DuplicateCase decided, Side side) {
        return !side.schoolCode().equals(decided.keepsAt())
                && !submission.content().areaFindings().contains(Decisions.finding(decided, side.row()));
    }

    private Change<Submission> changed(Submission current, DuplicateCase decided, Side side) {
        if (current.current().number() != side.version()) {
            return Change.of(current);
        }
        var findings = new ArrayList<AreaFinding>(current.content().areaFindings());
        findings.removeIf(finding -> finding.caseId().equals(decided.id()));
        if (!side.schoolCode().equals(decided.keepsAt())) {
            findings.add(Decisions.finding(decided, side.row()));
        }
        var wasAccepted = current.status() == SubmissionStatus.ACCEPTED;
        var changed = current.decided(
                findings,
                Actor.SYSTEM,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                "เขตพื้นที่วินิจฉัยนักเรียนซ้ำซ้อน");
        return wasAccepted && changed.status() == SubmissionStatus.RETURNED
                ? Change.of(changed, SubmissionEvents.returned(changed))
                : Change.of(changed);
    }
}
