package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.khet.reporting.inputs.InputRow;
import org.khet.reporting.reports.Classified;

/**
 * Bounds of an input table made fit for a join: of the same keys no two bands share a number, and each has all bounds. Where
 * one is missing, or they do not ascend, there is no band: a class that may be another is none.
 *
 * @param keys names of the keys that differ between records
 */
record Bounds(List<String> keys, List<Band> bands) {

    /**
     * @param keys in the order of their names
     * @param from least number, {@code to} the greatest, both within
     * @param limits from the lowest up
     */
    record Band(List<String> keys, long from, long to, List<BigDecimal> limits) {}

    /** @param rows those that hold on the day */
    static Bounds of(Classified wanted, List<InputRow> rows) {
        var names = wanted.keys().entrySet().stream()
                .filter(key -> Classified.fieldOf(key.getValue()) != null)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        var groups = new LinkedHashMap<List<String>, List<InputRow>>();
        rows.stream()
                .filter(row -> wanted.limits().contains(row.key(wanted.limit())))
                .filter(row -> wanted.keys().entrySet().stream()
                        .allMatch(key -> names.contains(key.getKey())
                                || row.key(key.getKey()).equals(key.getValue())))
                .forEach(row -> groups.computeIfAbsent(
                                names.stream().map(row::key).toList(), keys -> new ArrayList<>())
                        .add(row));
        var bands = new ArrayList<Band>();
        groups.forEach((keys, group) -> bands.addAll(bands(wanted, keys, group)));
        return new Bounds(names, List.copyOf(bands));
    }

    boolean isEmpty() {
        return bands.isEmpty();
    }

    /** The numbers parted wherever any row begins or ends. */
    private static List<Band> bands(Classified wanted, List<String> keys, List<InputRow> rows) {
        var begins = new TreeSet<Long>();
        for (var row : rows) {
            begins.add(row.least());
            if (row.most() < Long.MAX_VALUE) {
                begins.add(row.most() + 1);
            }
        }
        var bands = new ArrayList<Band>();
        for (long from : begins) {
            var limits = limits(wanted, rows, from);
            if (limits.size() == wanted.limits().size() && ascend(limits)) {
                var next = begins.higher(from);
                bands.add(new Band(keys, from, next == null ? Long.MAX_VALUE : next - 1, limits));
            }
        }
        return bands;
    }

    private static List<BigDecimal> limits(Classified wanted, List<InputRow> rows, long number) {
        return wanted.limits().stream()
                .map(limit -> rows.stream()
                        .filter(row -> row.key(wanted.limit()).equals(limit) && row.covers(number))
                        .map(InputRow::value)
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean ascend(List<BigDecimal> limits) {
        for (int i = 1; i < limits.size(); i++) {
            if (limits.get(i).compareTo(limits.get(i - 1)) < 0) {
                return false;
            }
        }
        return true;
    }
}
