package org.khet.procedure;

/** What can happen to one step. */
public enum StepAction {
    /** Its turn has come. */
    START,
    COMPLETE,
    /** It sends the work back. */
    REJECT,
    /** Work was sent back to it. */
    REOPEN,
    /** Work was sent back past it. */
    RESET,
    PAUSE,
    RESUME,
    /** More time was given. */
    EXTEND
}
