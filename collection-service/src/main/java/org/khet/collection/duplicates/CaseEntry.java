package org.khet.collection.duplicates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.Actor;

/**
 * One thing that happened to a case.
 *
 * @param schools that had the pupil then
 * @param note a reason, where one was given
 */
public record CaseEntry(
        Instant at,
        Actor by,
        Action action,
        List<String> schools,
        @Nullable String note) {

    /** What can happen to it. */
    public enum Action {
        OPENED,
        /** The pupil joined or left a school's file. */
        SIDES_CHANGED,
        DECIDED,
        ADVISED,
        CLOSED,
        REOPENED
    }

    public CaseEntry {
        schools = List.copyOf(schools);
    }
}
