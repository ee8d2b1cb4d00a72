package org.khet.collection.submissions;

import static org.khet.collection.submissions.SubmissionAction.ACCEPT;
import static org.khet.collection.submissions.SubmissionAction.CERTIFY;
import static org.khet.collection.submissions.SubmissionAction.DECIDE_PUPIL;
import static org.khet.collection.submissions.SubmissionAction.EXPLAIN;
import static org.khet.collection.submissions.SubmissionAction.GIVE_UP;
import static org.khet.collection.submissions.SubmissionAction.LOCK;
import static org.khet.collection.submissions.SubmissionAction.MEND;
import static org.khet.collection.submissions.SubmissionAction.RECEIVE;
import static org.khet.collection.submissions.SubmissionAction.RETURN;
import static org.khet.collection.submissions.SubmissionAction.SUBMIT;
import static org.khet.collection.submissions.SubmissionAction.UNLOCK;
import static org.khet.collection.submissions.SubmissionAction.WITHDRAW;
import static org.khet.collection.submissions.SubmissionStatus.ACCEPTED;
import static org.khet.collection.submissions.SubmissionStatus.CERTIFIED;
import static org.khet.collection.submissions.SubmissionStatus.CLEAN;
import static org.khet.collection.submissions.SubmissionStatus.HAS_ERRORS;
import static org.khet.collection.submissions.SubmissionStatus.HAS_QUERIES;
import static org.khet.collection.submissions.SubmissionStatus.LOCKED;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole life of a submission as one table: status, action, and what it becomes. What is not here is refused. */
final class LifeCycle {

    /** What an action makes of a submission. */
    sealed interface Becomes {
        /** Always this status. */
        record Status(SubmissionStatus status) implements Becomes {}

        /** What the findings of the current version say: errors, open queries, or clean. */
        record AsChecked() implements Becomes {}

        /** What it was before: certified or accepted where a correction is given up, any but locked where a lock opens. */
        record AsBefore(Set<SubmissionStatus> among) implements Becomes {}
    }

    private static final Becomes AS_CHECKED = new Becomes.AsChecked();
    private static final Becomes AS_CERTIFIED = new Becomes.AsBefore(EnumSet.of(CERTIFIED, ACCEPTED));
    private static final Becomes AS_UNLOCKED =
            new Becomes.AsBefore(EnumSet.complementOf(EnumSet.of(SubmissionStatus.NOT_STARTED, ACCEPTED, LOCKED)));

    static Map<SubmissionAction, Becomes> table(SubmissionStatus from) {
        return switch (from) {
            case NOT_STARTED -> Map.of(RECEIVE, AS_CHECKED);
            case DRAFT, HAS_ERRORS, HAS_QUERIES, CLEAN ->
                Map.of(
                        RECEIVE, AS_CHECKED,
                        MEND, AS_CHECKED,
                        EXPLAIN, AS_CHECKED,
                        SUBMIT, to(SubmissionStatus.SUBMITTED),
                        GIVE_UP, AS_CERTIFIED,
                        DECIDE_PUPIL, AS_CHECKED,
                        LOCK, to(LOCKED));
            case SUBMITTED ->
                Map.of(
                        RECEIVE, AS_CHECKED,
                        WITHDRAW, to(SubmissionStatus.DRAFT),
                        CERTIFY, to(CERTIFIED),
                        RETURN, to(SubmissionStatus.RETURNED),
                        GIVE_UP, AS_CERTIFIED,
                        DECIDE_PUPIL, AS_CHECKED,
                        LOCK, to(LOCKED));
            case CERTIFIED ->
                Map.of(
                        RECEIVE, AS_CHECKED,
                        ACCEPT, to(ACCEPTED),
                        RETURN, to(SubmissionStatus.RETURNED),
                        DECIDE_PUPIL, AS_CHECKED,
                        LOCK, to(LOCKED));
            // Even an accepted return can be corrected while the window is open. The certified version counts
            // meanwhile.
            case ACCEPTED -> Map.of(RECEIVE, AS_CHECKED, DECIDE_PUPIL, to(SubmissionStatus.RETURNED));
            // Only a new version leads on: what the office refused cannot be submitted again as it is.
            case RETURNED ->
                Map.of(
                        RECEIVE,
                        AS_CHECKED,
                        MEND,
                        AS_CHECKED,
                        EXPLAIN,
                        to(SubmissionStatus.RETURNED),
                        GIVE_UP,
                        AS_CERTIFIED,
                        DECIDE_PUPIL,
                        to(SubmissionStatus.RETURNED),
                        LOCK,
                        to(LOCKED));
            case LOCKED -> Map.of(DECIDE_PUPIL, to(LOCKED), UNLOCK, AS_UNLOCKED);
        };
    }

    /**
     * @param errors of the current version
     * @param unexplained queries of the current version without an explanation
     * @param before what it was before the correction or the lock; null where there is neither
     * @return empty where the table does not allow it
     */
    static Optional<SubmissionStatus> next(
            SubmissionStatus from,
            SubmissionAction action,
            int errors,
            int unexplained,
            @Nullable SubmissionStatus before) {
        return switch (table(from).get(action)) {
            case null -> Optional.empty();
            case Becomes.Status always -> Optional.of(always.status());
            case Becomes.AsChecked checked -> Optional.of(asChecked(errors, unexplained));
            case Becomes.AsBefore back -> Optional.ofNullable(before).filter(back.among()::contains);
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
            case Becomes.AsBefore back -> back.among();
        };
    }

    private static Becomes to(SubmissionStatus status) {
        return new Becomes.Status(status);
    }

    private LifeCycle() {}
}
