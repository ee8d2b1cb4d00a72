package org.khet.collection.duplicates;

/** The life of a duplicate case. */
public enum CaseStatus {
    /** The pupil stands in the files of several schools. */
    OPEN,
    /** The office decided; the other schools still have the pupil. */
    DECIDED,
    /** The data agree: at most one school has the pupil. */
    CLOSED
}
