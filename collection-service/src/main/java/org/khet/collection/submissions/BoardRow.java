package org.khet.collection.submissions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A school's line on the board of its collection: the version that counts, which is the certified one while it is corrected.
 *
 * @param version of the data
 * @param correction what is under way beside it
 */
public record BoardRow(
        String schoolCode,
        SubmissionStatus status,
        int version,
        int rows,
        int errors,
        int queries,
        int unexplained,
        Instant updatedAt,
        @Nullable Correcting correction) {

    /** A newer version that does not count yet. */
    public record Correcting(SubmissionStatus status, int version) {}
}
