package org.khet.collection.records;

/** What an edit does to a row. */
public enum EditKind {
    CHANGED,
    ADDED,
    REMOVED,
    /** A removal was taken back. */
    RESTORED
}
