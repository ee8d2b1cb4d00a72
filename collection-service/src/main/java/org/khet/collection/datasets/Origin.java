package org.khet.collection.datasets;

/** Who made a version of a data set. */
public enum Origin {
    /** It came with the system. */
    SHIPPED,
    /** An office made it. */
    OFFICE
}
