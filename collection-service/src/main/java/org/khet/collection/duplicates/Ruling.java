package org.khet.collection.duplicates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.Actor;

/**
 * What the office decided.
 *
 * @param keepsAt the school that keeps the pupil; null where the outcome is another
 * @param among the schools whose evidence lay before the office; it says nothing about any other
 */
public record Ruling(
        Outcome outcome, @Nullable String keepsAt, List<String> among, String reason, Actor by, Instant at) {

    public Ruling {
        among = List.copyOf(among);
    }

    /** Whether that school is to take the pupil out. */
    boolean against(String schoolCode) {
        return outcome == Outcome.KEEPS_AT && among.contains(schoolCode) && !schoolCode.equals(keepsAt);
    }
}
