package org.khet.reporting.budget;

import java.util.List;
import java.util.stream.Stream;
import org.khet.reporting.inputs.InputRow;

/**
 * An input table as the reckoning uses it.
 *
 * @param reference table and version, for example {@code rates@3}
 * @param byDays whether a rate that changes in mid-year splits by days; otherwise the rate of a term's first day holds for it
 * @param decimals to which each line is rounded half up: 2 for satang, 0 for baht
 * @param sizeOfAll whether a school's size is counted of all its pupils, not of those entitled
 */
record Sheet(String reference, List<InputRow> rows, boolean byDays, int decimals, boolean sizeOfAll) {

    String table() {
        return reference.substring(0, reference.indexOf('@'));
    }

    Stream<InputRow> within(Period period) {
        return rows.stream()
                .filter(row -> !row.validFrom().isAfter(period.last())
                        && !row.lastDay().isBefore(period.first()));
    }
}
