package org.khet.collection.collections;

import java.util.EnumSet;
import java.util.Set;

/** The life of a collection, as one table: what each status may become. */
public enum CollectionStatus {
    /** Being planned: the schools have not been told. */
    PLANNED,
    /** The schools have been told and may send within the windows. */
    OPEN,
    /** Nothing can be sent or accepted any more. */
    CLOSED,
    /** Its documents are filed; it never changes again. */
    ARCHIVED;

    Set<CollectionStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(OPEN);
            case OPEN -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.of(ARCHIVED);
            case ARCHIVED -> EnumSet.noneOf(CollectionStatus.class);
        };
    }
}
