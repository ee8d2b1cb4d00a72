package org.khet.request.servicetimes;

import java.time.YearMonth;

/**
 * One piece of work that was finished.
 *
 * @param step its number, or 0 for the whole case
 * @param month in which it was finished, in Bangkok
 * @param days it took, without those on which the clock stood still
 */
record Span(int step, YearMonth month, int days) {
    static final int WHOLE = 0;
}
