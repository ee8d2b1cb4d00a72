package org.khet.collection.submissions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param version of the data it happened to
 * @param status after it
 * @param note a reason, where one was given
 */
public record HistoryEntry(
        Instant at,
        Actor by,
        SubmissionAction action,
        int version,
        SubmissionStatus status,
        @Nullable String note) {}
