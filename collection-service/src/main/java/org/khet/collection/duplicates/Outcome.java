package org.khet.collection.duplicates;

/** What the office can decide about one ID in the files of several schools. */
public enum Outcome {
    /** One school keeps the pupil; the others take the row out. */
    KEEPS_AT,
    /** The pupil rightly stands in each of these files, as one who moves on the very day. */
    BOTH_RIGHT,
    /** Two people under one ID: the schools look for the wrong one and mend it. */
    NOT_SAME_PERSON
}
