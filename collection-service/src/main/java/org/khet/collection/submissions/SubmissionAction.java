package org.khet.collection.submissions;

import java.util.List;
import org.khet.security.Caller;
import org.khet.security.Role;

/** What can happen to a submission, and who may do it. An action without roles is done by the system alone. */
public enum SubmissionAction {
    /** A file was checked and stored as the next version; the office may do it for a school in need. */
    RECEIVE(Role.SCHOOL_OFFICER, Role.SCHOOL_CLIENT, Role.DATA_OFFICER),
    /** One row was edited, added or taken out: the next version, until it is submitted. */
    MEND(Role.SCHOOL_OFFICER, Role.SCHOOL_CLIENT),
    EXPLAIN(Role.SCHOOL_OFFICER, Role.SCHOOL_CLIENT),
    SUBMIT(Role.SCHOOL_OFFICER, Role.SCHOOL_CLIENT),
    WITHDRAW(Role.SCHOOL_OFFICER, Role.SCHOOL_CLIENT),
    /** Separation of duties: who submits does not certify. */
    CERTIFY(Role.SCHOOL_DIRECTOR),
    ACCEPT(Role.DATA_OFFICER, Role.SUPERVISOR),
    RETURN(Role.DATA_OFFICER, Role.SUPERVISOR),
    /** The school drops its correction: what is certified counts on, as if nothing had come. At close the system does it. */
    GIVE_UP(Role.SCHOOL_OFFICER, Role.SCHOOL_CLIENT),
    /** The office decided that a pupil of this file belongs to another school, or withdrew that. */
    DECIDE_PUPIL,
    /** The collection closed, or an exception from that ended. */
    LOCK,
    /** The office made an exception: it goes on where it was locked. */
    UNLOCK;

    private final List<Role> roles;

    SubmissionAction(Role... roles) {
        this.roles = List.of(roles);
    }

    public List<Role> roles() {
        return roles;
    }

    void requireRole(Caller caller) {
        caller.requireRole(roles.toArray(Role[]::new));
    }
}
