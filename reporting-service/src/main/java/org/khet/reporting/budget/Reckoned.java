package org.khet.reporting.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.khet.reporting.snapshots.Snapshot;

/**
 * A budget before it is kept.
 *
 * @param missing what the tables lack; as long as there is any, the schools' amounts are none
 */
record Reckoned(Snapshot snapshot, List<SchoolBudget> schools, List<Missing> missing, List<String> tables) {

    /** What all schools get together: sums of their lines. */
    Map<String, BigDecimal> byItem() {
        var sums = new TreeMap<String, BigDecimal>();
        schools.forEach(school -> school.byItem().forEach((item, sum) -> sums.merge(item, sum, BigDecimal::add)));
        return sums;
    }

    BigDecimal total() {
        return schools.stream().map(SchoolBudget::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    long pupils() {
        return schools.stream().mapToLong(SchoolBudget::pupils).sum();
    }

    int unconfirmed() {
        return (int) schools.stream()
                .flatMap(school -> school.lines().stream())
                .filter(line -> !line.confirmed())
                .count();
    }
}
