package org.khet.collection.forecast;

import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.SubmissionStatus;

/**
 * What is needed to foretell all schools of one collection at one moment; made once, asked for each school.
 *
 * @param over whether entry is over, when there is nothing left to foretell
 */
public record Foresight(AreaPast past, Pace pace, boolean over) {

    /** Null where nothing is to be foretold: the school has submitted, or the time is over. */
    public @Nullable Outlook of(String schoolCode, SubmissionStatus status, int errors, int unexplained) {
        return switch (status) {
            case SUBMITTED, CERTIFIED, ACCEPTED, LOCKED -> null;
            case NOT_STARTED, DRAFT, HAS_ERRORS, HAS_QUERIES, CLEAN, RETURNED ->
                over
                        ? null
                        : LateModel.outlook(
                                new Standing(status, errors, unexplained, pace.daysLeft()),
                                past.of(schoolCode),
                                past,
                                pace);
        };
    }
}
