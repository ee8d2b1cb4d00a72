package org.khet.collection.collections;

/** Where a collection stands in its life; {@link LifeCycle} says how it goes on. */
public enum CollectionStatus {
    /** Being planned: the schools have not been told. */
    PLANNED,
    /** The schools have been told and may send within the windows. */
    OPEN,
    /** Nothing can be sent or accepted any more. */
    CLOSED,
    /** Its documents are filed; it never changes again. */
    ARCHIVED
}
