package org.khet.reporting.productions;

/** The life of a production; each state is reached by completing a step of its case. */
public enum ProductionStatus {
    /** Computed, files there, not looked at by a second person yet. */
    PRODUCED,
    /** A second person found the figures right (step 4). */
    CHECKED,
    /** The memo with the result is approved (step 5). */
    APPROVED,
    /** Open to the public (step 6). */
    PUBLISHED,
    /** Filed, the case is finished (step 7). */
    FILED
}
