package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.ReportTable.Column;
import org.khet.reporting.figures.ReportTable.Row;
import org.khet.reporting.figures.ReportTable.Weight;

/**
 * Two tables of the same columns beside each other, cell by cell.
 *
 * @param otherTh what it is compared with
 * @param thresholdPercent changes beyond it are marked
 */
public record Comparison(
        String otherTh, String otherEn, int thresholdPercent, List<Column> columns, List<ComparedRow> rows) {

    /** @param cells in the order of the columns */
    public record ComparedRow(String key, String labelTh, String labelEn, Weight weight, List<ComparedCell> cells) {}

    /**
     * @param now null where it cannot be computed, is kept back, or the row is not there any more
     * @param other null in the same cases
     * @param change null where one of them is
     * @param percent of the other; null where that is nothing
     * @param beyond whether it moved further than the threshold
     */
    public record ComparedCell(
            @Nullable BigDecimal now,
            @Nullable BigDecimal other,
            @Nullable BigDecimal change,
            @Nullable BigDecimal percent,
            boolean beyond) {

        static ComparedCell of(@Nullable BigDecimal now, @Nullable BigDecimal other, int threshold) {
            if (now == null || other == null) {
                return new ComparedCell(now, other, null, null, false);
            }
            var change = now.subtract(other);
            if (other.signum() == 0) {
                return new ComparedCell(now, other, change, null, change.signum() != 0);
            }
            var percent = change.multiply(BigDecimal.valueOf(100)).divide(other.abs(), 1, RoundingMode.HALF_UP);
            boolean beyond = percent.abs().compareTo(BigDecimal.valueOf(threshold)) > 0;
            return new ComparedCell(now, other, change, percent, beyond);
        }
    }

    /** Rows of both, those that only the other has last. */
    static Comparison of(ReportTable now, ReportTable other, String th, String en, int threshold) {
        var columns = now.columns().stream()
                .filter(column -> other.indexOf(column.key()) >= 0)
                .toList();
        var rows = new LinkedHashMap<String, ComparedRow>();
        var others = byKey(other);
        now.rows()
                .forEach(row ->
                        rows.put(row.key(), row(row, now, row, other, others.get(row.key()), columns, threshold)));
        other.rows().stream()
                .filter(row -> !rows.containsKey(row.key()))
                .forEach(row -> rows.put(row.key(), row(row, now, null, other, row, columns, threshold)));
        return new Comparison(th, en, threshold, columns, List.copyOf(rows.values()));
    }

    private static ComparedRow row(
            Row named,
            ReportTable now,
            @Nullable Row before,
            ReportTable other,
            @Nullable Row after,
            List<Column> columns,
            int threshold) {
        var cells = new ArrayList<ComparedCell>();
        for (var column : columns) {
            cells.add(ComparedCell.of(value(now, before, column), value(other, after, column), threshold));
        }
        return new ComparedRow(named.key(), named.labelTh(), named.labelEn(), named.weight(), List.copyOf(cells));
    }

    private static @Nullable BigDecimal value(ReportTable table, @Nullable Row row, Column column) {
        return row == null ? null : row.values().get(table.indexOf(column.key()));
    }

    private static Map<String, Row> byKey(ReportTable table) {
        var byKey = new HashMap<String, Row>();
        table.rows().forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }
}
