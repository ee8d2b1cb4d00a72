package org.khet.reporting.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Indicators that are made of themselves. */
final class Circles {

    static boolean goesRound(int place, List<PlannedColumn> columns, Map<String, Integer> places, List<Integer> path) {
        if (path.contains(place)) {
            return true;
        }
        var indicator = columns.get(place).measure().indicator();
        if (!columns.get(place).isIndicator() || indicator == null) {
            return false;
        }
        path.add(place);
        boolean round = Stream.concat(indicator.numerator().stream(), indicator.denominator().stream())
                .filter(operand -> operand.table() == null && operand.column() != null)
                .map(operand -> Working.place(columns.get(place), operand, places))
                .anyMatch(next -> next != null && goesRound(next, columns, places, path));
        path.removeLast();
        return round;
    }

    private Circles() {}
}
