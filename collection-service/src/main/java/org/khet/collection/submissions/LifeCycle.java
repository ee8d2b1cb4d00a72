package org.khet.collection.submissions;

import static org.khet.collection.submissions.SubmissionAction.ACCEPT;
import static org.khet.collection.submissions.SubmissionAction.CERTIFY;
import static org.khet.collection.submissions.SubmissionAction.DECIDE_PUPIL;
import static org.khet.collection.submissions.SubmissionAction.EXPLAIN;
import static org.khet.collection.submissions.SubmissionAction.LOCK;
import static org.khet.collection.submissions.SubmissionAction.RECEIVE;
import static org.khet.collection.submissions.SubmissionAction.RETURN;
import static org.khet.collection.submissions.SubmissionAction.SUBMIT;
import static org.khet.collection.submissions.SubmissionAction.WITHDRAW;
import static org.khet.collection.submissions.SubmissionStatus.CLEAN;
import static org.khet.collection.submissions.SubmissionStatus.HAS_ERRORS;
import static org.khet.collection.submissions.SubmissionStatus.HAS_QUERIES;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The whole life of a submission as one table: status, action, and what it becomes. What is not here is refused. */
final class LifeCycle {

    /** What an action makes of a submission. */
    sealed interface Becomes {
        /** Always this status. */
        record Status(SubmissionStatus status) implements Becomes {}

        /** What the findings of the current version say: errors, open queries, or clean. */
        record AsChecked() implements Becomes {}
    }

    private static final Becomes AS_CHECKED = new Becomes.AsChecked();

    static Map<SubmissionAction, Becomes> table(SubmissionStatus from) {
        return switch (from) {
            case NOT_STARTED -> Map.of(RECEIVE, AS_CHECKED);
            case DRAFT, HAS_ERRORS, HAS_QUERIES, CLEAN ->
                Map.of(
                        RECEIVE, AS_CHECKED,
                        EXPLAIN, AS_CHECKED,
                        SUBMIT, to(SubmissionStatus.SUBMITTED),
                        DECIDE_PUPIL, AS_CHECKED,
                        LOCK, to(SubmissionStatus.LOCKED));
            case SUBMITTED ->
                Map.of(
                        RECEIVE, AS_CHECKED,
                        WITHDRAW, to(SubmissionStatus.DRAFT),
                        CERTIFY, to(SubmissionStatus.CERTIFIED),
                        RETURN, to(SubmissionStatus.RETURNED),
                        DECIDE_PUPIL, AS_CHECKED,
                        LOCK, to(SubmissionStatus.LOCKED));
            case CERTIFIED ->
                Map.of(
                        RECEIVE, AS_CHECKED,
                        ACCEPT, to(SubmissionStatus.ACCEPTED),
                        RETURN, to(SubmissionStatus.RETURNED),
                        DECIDE_PUPIL, AS_CHECKED,
                        LOCK, to(SubmissionStatus.LOCKED));
            // Even an accepted return can be corrected while the window is open: the old certificate stays in force.
            case ACCEPTED -> Map.of(RECEIVE, AS_CHECKED, DECIDE_PUPIL, to(SubmissionStatus.RETURNED));
            // Only a new version leads on: what the office refused cannot be submitted again as it is.
            case RETURNED ->
                Map.of(
                        RECEIVE, AS_CHECKED,
                        EXPLAIN, to(SubmissionStatus.RETURNED),
                        DECIDE_PUPIL, to(SubmissionStatus.RETURNED),
                        LOCK, to(SubmissionStatus.LOCKED));
            case LOCKED -> Map.of(DECIDE_PUPIL, to(SubmissionStatus.LOCKED));
        };
    }

    /**
     * @param errors of the current version
     * @param unexplained queries of the current version without an explanation
     * @return empty where the table does not allow it
     */
    static Optional<SubmissionStatus> next(
            SubmissionStatus from, SubmissionAction action, int errors, int unexplained) {
        return Optional.ofNullable(table(from).get(action)).map(becomes -> became(becomes, errors, unexplained));
    }

    private static SubmissionStatus became(Becomes becomes, int errors, int unexplained) {
        return switch (becomes) {
            case Becomes.Status always -> always.status();
            case Becomes.AsChecked checked -> asChecked(errors, unexplained);
        };
    }

    static SubmissionStatus asChecked(int errors, int unexplained) {
        return errors > 0 ? HAS_ERRORS : unexplained > 0 ? HAS_QUERIES : CLEAN;
    }

    /** Everything an action may lead to, for the diagram and its test. */
    static Set<SubmissionStatus> targets(Becomes becomes) {
        return switch (becomes) {
            case Becomes.Status always -> EnumSet.of(always.status());
            case Becomes.AsChecked checked -> EnumSet.of(HAS_ERRORS, HAS_QUERIES, CLEAN);
        };
    }

    private static Becomes to(SubmissionStatus status) {
        return new Becomes.Status(status);
    }

    private LifeCycle() {}
}
