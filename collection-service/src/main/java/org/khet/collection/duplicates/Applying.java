package org.khet.collection.duplicates;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.khet.collection.submissions.Actor;
import org.khet.collection.submissions.AreaFinding;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.SubmissionEvents;
import org.khet.collection.submissions.SubmissionStatus;
import org.khet.collection.submissions.Submissions;
import org.khet.messaging.Change;
import org.springframework.stereotype.Component;

/**
 * Carries what follows from a case to the schools: one that is to take the pupil out gets an error at the row, every other
 * loses such an error. Case and submissions are different documents, so this is repeated until the case says that all are
 * done.
 */
@Component
class Applying {
    private static final String DECIDED = "เขตพื้นที่วินิจฉัยนักเรียนซ้ำซ้อน";
    private static final String AGREED = "ข้อมูลนักเรียนตรงกันแล้ว";

    private final DuplicateCases cases;
    private final Submissions submissions;
    private final Clock clock;

    Applying(DuplicateCases cases, Submissions submissions, Clock clock) {
        this.cases = cases;
        this.submissions = submissions;
        this.clock = clock;
    }

    void apply(DuplicateCase known) {
        for (var schoolCode : known.involved()) {
            submissions
                    .find(known.collectionId(), schoolCode)
                    .filter(submission -> differs(submission, known))
                    .ifPresent(submission -> submissions.mutate(submission.id(), current -> changed(current, known)));
        }
        cases.mutate(
                known.id(),
                current -> Change.of(current.version() == known.version() ? current.appliedEverywhere() : current));
    }

    private static boolean differs(Submission submission, DuplicateCase known) {
        var shown = submission.content().areaFindings().stream()
                .filter(finding -> finding.caseId().equals(known.id()))
                .toList();
        return !outdated(submission, known) && !shown.equals(due(submission, known));
    }

    /** A newer version than the case has seen is searched on its own, and its check knew of the decision. */
    private static boolean outdated(Submission submission, DuplicateCase known) {
        return known.side(submission.schoolCode())
                .filter(side -> side.version() != submission.current().number())
                .isPresent();
    }

    private static List<AreaFinding> due(Submission submission, DuplicateCase known) {
        return known.status() == CaseStatus.CLOSED || !known.against(submission.schoolCode())
                ? List.of()
                : known.side(submission.schoolCode()).stream()
                        .map(side -> Decisions.finding(known, side.row()))
                        .toList();
    }

    private Change<Submission> changed(Submission current, DuplicateCase known) {
        if (!differs(current, known)) {
            return Change.of(current);
        }
        var findings = new ArrayList<>(current.content().areaFindings());
        findings.removeIf(finding -> finding.caseId().equals(known.id()));
        findings.addAll(due(current, known));
        var wasAccepted = current.status() == SubmissionStatus.ACCEPTED;
        var changed = current.decided(
                findings,
                Actor.SYSTEM,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                known.status() == CaseStatus.CLOSED ? AGREED : DECIDED);
        return wasAccepted && changed.status() == SubmissionStatus.RETURNED
                ? Change.of(changed, SubmissionEvents.returned(changed))
                : Change.of(changed);
    }
}
