package org.khet.collection.duplicates;

/** The life of a duplicate case. */
public enum CaseStatus {
    /** The pupil stands in the files of several schools, and the office has to decide. */
    OPEN,
    /** The office decided; the data do not show it yet. */
    DECIDED,
    /** The data agree with each other or with what the office decided. */
    CLOSED
}
