package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.ReportTable.Reason;
import org.khet.reporting.figures.ReportTable.Weight;
import org.khet.reporting.figures.Tally.Cell;
import org.khet.reporting.reports.Measure.At;
import org.khet.reporting.reports.Measure.Indicator;
import org.khet.reporting.reports.Measure.Operand;

/** Works out every cell: what was counted, and the indicators made of it. */
final class Working {

    private final List<PlannedColumn> columns;
    private final RowPlan rows;
    private final Tally tally;
    private final Consulted references;
    private final LocalDate on;
    private final int schoolYear;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Set<Integer>> hidden;
    /** Of indicators, which are made of each other. */
    private final Map<Long, Cell> known = new HashMap<>();

    Working(
            List<PlannedColumn> columns,
            RowPlan rows,
            Tally tally,
            Consulted references,
            LocalDate on,
            int schoolYear,
            List<Set<Integer>> hidden) {
        this.columns = columns;
        this.rows = rows;
        this.tally = tally;
        this.references = references;
        this.on = on;
        this.schoolYear = schoolYear;
        this.hidden = hidden;
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).key(), i);
        }
    }

    Cell cell(int row, int column) {
        var indicator = columns.get(column).measure().indicator();
        if (!columns.get(column).isIndicator() || indicator == null) {
            return !hidden.get(row).isEmpty() && hidden.get(row).contains(column)
                    ? Cell.not(Reason.HIDDEN)
                    : tally.cell(row, column);
        }
        long place = (long) row * columns.size() + column;
        var before = known.get(place);
        if (before != null) {
            return before;
        }
        var worked = indicator(row, columns.get(column), indicator);
        known.put(place, worked);
        return worked;
    }

    private Cell indicator(int row, PlannedColumn column, Indicator indicator) {
        var numerator = sum(row, column, indicator.numerator());
        if (numerator.value() == null) {
            return numerator;
        }
        var times = numerator.value().multiply(Objects.requireNonNullElse(indicator.factor(), BigDecimal.ONE));
        if (indicator.denominator().isEmpty()) {
            return Cell.of(times.setScale(column.decimals(), RoundingMode.HALF_UP));
        }
        var denominator = sum(row, column, indicator.denominator());
        if (denominator.value() == null) {
            return denominator;
        }
        return denominator.value().signum() == 0
                ? Cell.not(Reason.ZERO_DENOMINATOR)
                : Cell.of(times.divide(denominator.value(), column.decimals(), RoundingMode.HALF_UP));
    }

    private Cell sum(int row, PlannedColumn column, List<Operand> operands) {
        var sum = BigDecimal.ZERO;
        for (var operand : operands) {
            var part = operand.table() == null
                    ? ofColumn(row, column, operand)
                    : ofTable(row, column, operand, operand.table());
            if (part.value() == null) {
                return part;
            }
            sum = sum.add(part.value().multiply(Objects.requireNonNullElse(operand.times(), BigDecimal.ONE)));
        }
        return Cell.of(sum);
    }

    private Cell ofColumn(int row, PlannedColumn from, Operand operand) {
        var place = place(from, operand, places);
        if (place == null) {
            return Cell.not(Reason.NO_VALUES);
        }
        return cell(operand.at() == At.TOTAL ? total(row) : row, place);
    }

    /** A measure beneath the same head comes before a column of that whole key. */
    static @Nullable Integer place(PlannedColumn from, Operand operand, Map<String, Integer> places) {
        var beside = from.head() == null ? null : places.get(from.head().key() + "-" + operand.column());
        return beside == null ? places.get(operand.column()) : beside;
    }

    private int total(int row) {
        int last = rows.size() - 1;
        return rows.heads().get(last).weight() == Weight.TOTAL ? last : row;
    }

    private Cell ofTable(int row, PlannedColumn column, Operand operand, String table) {
        var head = rows.heads().get(row);
        boolean byRow = operand.keys().values().stream().anyMatch(key -> key.contains("{row}"));
        if (!byRow || head.parts().isEmpty()) {
            return references
                    .value(
                            table,
                            keys(operand, head.key(), column, schoolYear - yearsBack(row, column)),
                            dayOf(row, column))
                    .map(Cell::of)
                    .orElseGet(() -> Cell.not(Reason.NO_INPUT));
        }
        var sum = BigDecimal.ZERO;
        for (int part : head.parts()) {
            var value = ofTable(part, column, operand, table);
            if (value.value() == null) {
                return value;
            }
            sum = sum.add(value.value());
        }
        return Cell.of(sum);
    }

    /** Keys of an input table's row for a cell. */
    static Map<String, String> keys(Operand operand, String rowKey, PlannedColumn column, int schoolYear) {
        var keys = new HashMap<String, String>();
        operand.keys()
                .forEach((name, pattern) -> keys.put(
                        name,
                        pattern.replace("{row}", rowKey)
                                .replace(
                                        "{head}",
                                        column.head() == null
                                                ? ""
                                                : column.head().key())
                                .replace("{year}", Integer.toString(schoolYear))));
        return keys;
    }

    private LocalDate dayOf(int row, PlannedColumn column) {
        return on.minusYears(yearsBack(row, column));
    }

    private int yearsBack(int row, PlannedColumn column) {
        return column.measure().back() + (rows.byYear() ? rows.size() - 1 - row : 0);
    }
}
