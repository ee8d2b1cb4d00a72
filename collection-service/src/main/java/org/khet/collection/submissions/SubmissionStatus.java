package org.khet.collection.submissions;

/** Where a school's return stands. */
public enum SubmissionStatus {
    /** Nothing has arrived. Never stored: a school without a submission. */
    NOT_STARTED,
    /** Taken back by the school before its director certified it. */
    DRAFT,
    /** The current version has errors: it cannot be submitted. */
    HAS_ERRORS,
    /** No errors, but queries still wait for a fix or an explanation. */
    HAS_QUERIES,
    /** Nothing stands in the way of submitting. */
    CLEAN,
    /** The school's officer has submitted; the director is to certify. */
    SUBMITTED,
    /** The director has certified; the office is to accept. */
    CERTIFIED,
    /** The office has accepted it. */
    ACCEPTED,
    /** The office sent it back, with a reason. */
    RETURNED,
    /** The collection closed before it was accepted. */
    LOCKED;

    /** What the findings of a version make of a submission that is still open to the school. */
    public static SubmissionStatus asChecked(int errors, int unexplained) {
        return LifeCycle.asChecked(errors, unexplained);
    }
}
