package org.khet.notification.messages;

/** Why somebody is written to. */
public enum Kind {
    /** Something is to be done or has been decided: nobody can opt out of it. */
    DUTY,
    /** Good to know; can be cancelled by whoever gets it. */
    INFORMATION,
    /** Several of them in one; can be cancelled too. */
    DIGEST;

    public boolean canBeCancelled() {
        return this != DUTY;
    }
}
