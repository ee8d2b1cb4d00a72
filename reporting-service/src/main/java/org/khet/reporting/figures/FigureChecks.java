package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.ReportTable.Row;
import org.khet.reporting.figures.ReportTable.Weight;
import org.khet.reporting.queries.QuerySpec.Operator;
import org.khet.reporting.reports.Block.Kind;
import org.khet.reporting.reports.Measure;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshot.Member;

/** Figures that question themselves before a person signs them. */
final class FigureChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<PlannedColumn> columns;
    private final ReportTable table;
    private final List<Doubt> doubts = new ArrayList<>();

    private FigureChecks(List<PlannedColumn> columns, ReportTable table) {
        this.columns = columns;
        this.table = table;
    }

    /** @return what does not add up; empty where everything does */
    static List<Doubt> of(List<PlannedColumn> columns, ReportTable table, Snapshot snapshot) {
        var checks = new FigureChecks(columns, table);
        checks.againstCertificates(snapshot);
        checks.headsAgainstTheirParts();
        checks.measuresAgainstTheirSum();
        checks.rowsAgainstTotals();
        checks.percentages();
        return List.copyOf(checks.doubts);
    }

    private void againstCertificates(Snapshot snapshot) {
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            if (column.measure().kind() == Measure.Kind.COUNT
                    && column.filters().isEmpty()
                    && column.measure().back() == 0) {
                certified(at, snapshot);
                return;
            }
        }
    }

    private void certified(int at, Snapshot snapshot) {
        var bySchool = new HashMap<String, Integer>();
        snapshot.members().forEach(member -> bySchool.put(member.schoolCode(), member.recordCount()));
        for (var row : table.rows()) {
            var value = row.values().get(at);
            var certified = row.weight() == Weight.TOTAL
                    ? Integer.valueOf(snapshot.members().stream()
                            .mapToInt(Member::recordCount)
                            .sum())
                    : table.bySchool() && row.weight() == Weight.PLAIN ? bySchool.get(row.key()) : null;
            if (value != null && certified != null && value.compareTo(BigDecimal.valueOf(certified)) != 0) {
                add(
                        "total-against-certificate",
                        row.key(),
                        columns.get(at).key(),
                        "ยอดรวม " + said(value) + " ไม่เท่ากับที่รับรองไว้ " + certified,
                        "Total " + said(value) + " is not the certified " + certified);
            }
        }
    }

    /** A head that is a sum against those of its values; the total against all parts. */
    private void headsAgainstTheirParts() {
        for (int at = 0; at < columns.size(); at++) {
            var sum = columns.get(at);
            var head = sum.head();
            if (head == null || sum.kind() == Kind.PART || !addsUp(sum)) {
                continue;
            }
            var parts = partsOf(sum);
            if (parts.isEmpty()) {
                continue;
            }
            for (var row : table.rows()) {
                questioned(row, at, parts, "columns-against-sum", head.titleTh(), head.titleEn());
            }
        }
    }

    private List<Integer> partsOf(PlannedColumn sum) {
        var head = Objects.requireNonNull(sum.head());
        var wanted = new HashSet<>(head.values());
        var parts = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            var one = columns.get(i);
            if (one.block().equals(sum.block())
                    && one.measure().equals(sum.measure())
                    && one.kind() == Kind.PART
                    && one.head() != null
                    && (head.values().isEmpty() || wanted.containsAll(one.head().values()))) {
                parts.add(i);
                wanted.removeAll(one.head().values());
            }
        }
        return head.values().isEmpty() || wanted.isEmpty() ? parts : List.of();
    }

    private static boolean addsUp(PlannedColumn column) {
        return switch (column.measure().kind()) {
            case COUNT, SUM -> true;
            case DISTINCT ->
                column.block().field() != null
                        && column.measure().fields().contains(column.block().field());
            case SCHOOLS, AVERAGE, INDICATOR -> false;
        };
    }

    /** Measures that divide the records by one field, such as boys and girls, against the one that counts all. */
    private void measuresAgainstTheirSum() {
        for (int at = 0; at < columns.size(); at++) {
            var all = columns.get(at);
            if (all.measure().kind() != Measure.Kind.COUNT
                    || !all.measure().filters().isEmpty()) {
                continue;
            }
            var byField = new HashMap<String, List<Integer>>();
            for (int i = 0; i < columns.size(); i++) {
                var field = dividedBy(columns.get(i), all);
                if (field != null) {
                    byField.computeIfAbsent(field, one -> new ArrayList<>()).add(i);
                }
            }
            var title =
                    all.head() == null ? all.measure().titleTh() : all.head().titleTh();
            var titleEn = all.column().titleEn();
            int column = at;
            byField.values().stream()
                    .filter(parts -> parts.size() > 1)
                    .forEach(parts -> table.rows()
                            .forEach(row -> questioned(row, column, parts, "parts-against-total", title, titleEn)));
        }
    }

    private static @Nullable String dividedBy(PlannedColumn one, PlannedColumn all) {
        var filters = one.measure().filters();
        boolean divides = one.block().equals(all.block())
                && Objects.equals(one.head(), all.head())
                && one.measure().kind() == Measure.Kind.COUNT
                && one.measure().back() == all.measure().back()
                && filters.size() == 1
                && filters.getFirst().operator() == Operator.EQ;
        return divides ? filters.getFirst().field() : null;
    }

    private void questioned(Row row, int sum, List<Integer> parts, String code, String titleTh, String titleEn) {
        var whole = row.values().get(sum);
        var added = new Sum();
        for (int part : parts) {
            var value = row.values().get(part);
            if (value == null) {
                return;
            }
            added.add(value);
        }
        if (whole != null && added.compareTo(whole) != 0) {
            boolean twice = added.compareTo(whole) > 0;
            add(
                    twice ? "counted-twice" : code,
                    row.key(),
                    columns.get(sum).key(),
                    "ส่วนย่อยของ " + titleTh + " รวมได้ " + said(added.value()) + " ไม่เท่ากับยอดรวม " + said(whole)
                            + (twice ? " อาจนับซ้ำ" : ""),
                    "The parts of " + titleEn + " add up to " + said(added.value()) + ", not to "
                            + said(whole)
                            + (twice ? "; something may be counted twice" : ""));
        }
    }

    /** Subtotals and the total against the plain rows. */
    private void rowsAgainstTotals() {
        for (int at = 0; at < columns.size(); at++) {
            var kind = columns.get(at).measure().kind();
            boolean adds = kind == Measure.Kind.COUNT
                    || kind == Measure.Kind.SUM
                    || kind == Measure.Kind.DISTINCT && table.bySchool();
            if (adds) {
                rows(at);
            }
        }
    }

    private void rows(int at) {
        var all = new Sum();
        var since = new Sum();
        for (var row : table.rows()) {
            var value = row.values().get(at);
            if (value == null
                    && table.gap(row.key(), columns.get(at).key())
                            .filter(gap -> gap.reason() == ReportTable.Reason.NOT_ACCEPTED
                                    || gap.reason() == ReportTable.Reason.NOT_COLLECTED)
                            .isPresent()) {
                continue;
            }
            if (value == null) {
                return;
            }
            switch (row.weight()) {
                case PLAIN -> {
                    all.add(value);
                    since.add(value);
                }
                case SUBTOTAL -> {
                    compared(row, at, value, since);
                    since.clear();
                }
                case TOTAL -> compared(row, at, value, all);
            }
        }
    }

    private void compared(Row row, int at, BigDecimal whole, Sum added) {
        if (added.compareTo(whole) != 0) {
            boolean twice = added.compareTo(whole) > 0;
            add(
                    twice ? "counted-twice" : "total-against-rows",
                    row.key(),
                    columns.get(at).key(),
                    "แถวของ " + columns.get(at).column().titleTh() + " รวมได้ " + said(added.value())
                            + " ไม่เท่ากับแถวรวม " + said(whole) + (twice ? " อาจนับซ้ำ" : ""),
                    "The rows of column " + columns.get(at).key() + " add up to " + said(added.value()) + ", not to "
                            + said(whole) + (twice ? "; something may be counted twice" : ""));
        }
    }

    private void percentages() {
        for (int at = 0; at < columns.size(); at++) {
            var indicator = columns.get(at).measure().indicator();
            if (indicator == null
                    || indicator.factor() == null
                    || indicator.factor().compareTo(HUNDRED) != 0
                    || indicator.denominator().isEmpty()) {
                continue;
            }
            for (var row : table.rows()) {
                var value = row.values().get(at);
                if (value != null && value.compareTo(HUNDRED) > 0) {
                    add(
                            "over-hundred",
                            row.key(),
                            columns.get(at).key(),
                            "ร้อยละ " + said(value) + " เกิน 100",
                            said(value) + " per cent is over 100");
                }
            }
        }
    }

    private void add(String code, String row, String column, String th, String en) {
        doubts.add(new Doubt(code, row, column, th, en));
    }

    private static String said(BigDecimal value) {
        return value.toPlainString();
    }
}
