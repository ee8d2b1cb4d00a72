package org.khet.collection.submissions;

import java.time.Instant;

/**
 * A school's line on the board of its collection.
 *
 * @param version of the data
 */
public record BoardRow(
        String schoolCode,
        SubmissionStatus status,
        int version,
        int rows,
        int errors,
        int queries,
        int unexplained,
        Instant updatedAt) {}
