package org.khet.procedure;

/** How a step stands against its due date, which is up at the end of the due day. */
public enum Standing {
    ON_TIME(0),
    DUE_SOON(1),
    OVERDUE(2),
    VERY_OVERDUE(3);

    private final int level;

    Standing(int level) {
        this.level = level;
    }

    /** 0 to 3; a step is escalated once when it reaches a level above 0. */
    public int level() {
        return level;
    }
}
