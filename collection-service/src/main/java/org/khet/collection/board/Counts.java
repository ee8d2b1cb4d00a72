package org.khet.collection.board;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.khet.collection.submissions.SubmissionStatus;

/**
 * How many schools stand where. Every expected school is in exactly one status, so the statuses add up to {@code
 * expected}; {@code late} and {@code forecastLate} count across them, and nobody is in both.
 */
record Counts(
        int expected,
        int notStarted,
        int draft,
        int hasErrors,
        int hasQueries,
        int clean,
        int submitted,
        int certified,
        int accepted,
        int returned,
        int locked,
        int late,
        int forecastLate) {

    /** Counted from the rows themselves each time: a counter kept beside them could drift from the truth. */
    static Counts of(Collection<SchoolRow> rows) {
        Map<SubmissionStatus, Integer> by = new EnumMap<>(SubmissionStatus.class);
        int late = 0;
        int forecastLate = 0;
        for (var row : rows) {
            by.merge(row.status(), 1, Integer::sum);
            late += row.late() ? 1 : 0;
            forecastLate += row.forecastLate() ? 1 : 0;
        }
        return new Counts(
                rows.size(),
                by.getOrDefault(SubmissionStatus.NOT_STARTED, 0),
                by.getOrDefault(SubmissionStatus.DRAFT, 0),
                by.getOrDefault(SubmissionStatus.HAS_ERRORS, 0),
                by.getOrDefault(SubmissionStatus.HAS_QUERIES, 0),
                by.getOrDefault(SubmissionStatus.CLEAN, 0),
                by.getOrDefault(SubmissionStatus.SUBMITTED, 0),
                by.getOrDefault(SubmissionStatus.CERTIFIED, 0),
                by.getOrDefault(SubmissionStatus.ACCEPTED, 0),
                by.getOrDefault(SubmissionStatus.RETURNED, 0),
                by.getOrDefault(SubmissionStatus.LOCKED, 0),
                late,
                forecastLate);
    }
}
