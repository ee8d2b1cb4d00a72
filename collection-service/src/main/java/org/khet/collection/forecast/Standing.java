package org.khet.collection.forecast;

import org.khet.collection.submissions.SubmissionStatus;

/**
 * Where a school stands now.
 *
 * @param unexplained queries that still wait for an explanation
 * @param daysLeft working days after today until the last day of entry; 0 on the last day
 */
record Standing(SubmissionStatus status, int errors, int unexplained, int daysLeft) {}
