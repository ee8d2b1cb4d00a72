package org.khet.collection.datasets;

/** How far a version of a data set has come; what is published never changes again. */
public enum DataSetStatus {
    DRAFT,
    PUBLISHED
}
