package org.khet.reporting.inputs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.khet.problem.FieldProblem;

/** Whether rows give one figure for each day: no two at once, and no day between two of them without any. */
final class RowRules {

    private final InputTable table;
    private final List<FieldProblem> faults = new ArrayList<>();

    private RowRules(InputTable table) {
        this.table = table;
    }

    /** A row with its number as the writer counts, from 1. */
    private record Numbered(int number, InputRow row) {}

    static List<FieldProblem> faults(InputTable table, List<InputRow> rows) {
        var single = IntStream.range(0, rows.size())
                .boxed()
                .flatMap(i -> RowFaults.of(table, rows.get(i), i + 1).stream())
                .toList();
        if (!single.isEmpty()) {
            return single;
        }
        var rules = new RowRules(table);
        var numbered = IntStream.range(0, rows.size())
                .mapToObj(i -> new Numbered(i + 1, rows.get(i)))
                .toList();
        rules.grouped(numbered, false).forEach(rules::overlaps);
        rules.grouped(numbered, true).forEach(group -> {
            if (!table.gaps()) {
                rules.gaps(group);
            }
            if (table.steps()) {
                rules.holes(group);
            }
        });
        return rules.faults;
    }

    /** @param byWhole whether a choice that stands for all others makes a group of its own */
    private Collection<List<Numbered>> grouped(List<Numbered> rows, boolean byWhole) {
        var groups = new LinkedHashMap<List<String>, List<Numbered>>();
        rows.forEach(row -> groups.computeIfAbsent(
                        table.keys().stream()
                                .filter(key -> key.kind().tellsRowsApart() && (byWhole || key.whole() == null))
                                .map(key -> row.row().key(key.code()))
                                .toList(),
                        identity -> new ArrayList<>())
                .add(row));
        groups.values()
                .forEach(group -> group.sort(
                        Comparator.comparing((Numbered row) -> row.row().validFrom())
                                .thenComparing(row -> row.row().least())));
        return groups.values();
    }

    private void overlaps(List<Numbered> group) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                var one = group.get(i);
                var other = group.get(j);
                if (one.row().sharesDaysWith(other.row())
                        && one.row().sharesNumbersWith(other.row())
                        && sameWhole(one.row(), other.row())) {
                    both(one, other, "ใช้ในวันเดียวกันซ้อนกัน", "overlap: both hold on the same days");
                }
            }
        }
    }

    private boolean sameWhole(InputRow one, InputRow other) {
        return table.keys().stream().filter(key -> key.whole() != null).allMatch(key -> {
            var left = one.key(key.code());
            var right = other.key(key.code());
            return left.equals(right) || Objects.equals(left, key.whole()) || Objects.equals(right, key.whole());
        });
    }

    private void gaps(List<Numbered> group) {
        var latest = group.getFirst();
        for (var next : group.subList(1, group.size())) {
            var last = latest.row().validTo();
            if (last == null) {
                return;
            }
            if (next.row().validFrom().isAfter(last.plusDays(1))) {
                both(latest, next, "เว้นช่วงวันที่ที่ไม่มีค่าใดใช้", "leave days between them without any figure");
            }
            latest = next.row().lastDay().isAfter(last) ? next : latest;
        }
    }

    /** On each day on which a row begins to hold, the bands that hold then must follow each other. */
    private void holes(List<Numbered> group) {
        var said = new TreeSet<String>();
        group.stream().map(row -> row.row().validFrom()).distinct().forEach(day -> {
            var holding = group.stream()
                    .filter(row -> row.row().holdsOn(day))
                    .sorted(Comparator.comparing(row -> row.row().least()))
                    .toList();
            for (int i = 1; i < holding.size(); i++) {
                var lower = holding.get(i - 1);
                var upper = holding.get(i);
                if (lower.row().most() < upper.row().least() - 1 && said.add(lower.number() + "-" + upper.number())) {
                    both(
                            lower,
                            upper,
                            "เว้นช่วงจำนวนที่ไม่มีค่าใดใช้",
                            "leave numbers between them without any figure");
                }
            }
        });
    }

    private void both(Numbered one, Numbered other, String th, String en) {
        int first = Math.min(one.number(), other.number());
        int second = Math.max(one.number(), other.number());
        for (int at : new int[] {first, second}) {
            faults.add(new FieldProblem(
                    "rows[" + (at - 1) + "]",
                    at,
                    "แถว " + first + " กับแถว " + second + " " + th,
                    "Rows " + first + " and " + second + " " + en));
        }
    }
}
