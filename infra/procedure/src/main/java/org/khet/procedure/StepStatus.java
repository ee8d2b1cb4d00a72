package org.khet.procedure;

/** Where one step stands; {@link StepTransitions} says how it moves. */
public enum StepStatus {
    /** Its turn has not come, or has been taken back. */
    WAITING,
    /** In work; its clock runs. */
    ACTIVE,
    /** Waits for somebody outside; its clock stands still. */
    PAUSED,
    DONE
}
