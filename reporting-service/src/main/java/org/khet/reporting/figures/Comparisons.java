package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.ReportTable.Row;
import org.khet.reporting.figures.ReportTable.Weight;
import org.khet.reporting.queries.QueryFields;
import org.khet.reporting.reports.Measure;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshots;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lays a table beside last year's, or beside what the schools certified. */
@Component
public class Comparisons {

    /** So many movements make a list that is read; more say that the year itself is another. */
    private static final int MOST_TOLD = 30;

    private final Figures figures;
    private final Snapshots snapshots;
    private final int changePercent;

    /** @param changePercent a figure that moved further than this from last year is questioned */
    Comparisons(Figures figures, Snapshots snapshots, @Value("${khet.reporting.change-percent}") int changePercent) {
        this.figures = figures;
        this.snapshots = snapshots;
        this.changePercent = changePercent;
    }

    /**
     * Beside the same report over the newest snapshot of the year before.
     *
     * @return empty where there is none within reach
     */
    public Optional<Comparison> withLastYear(
            ReportDefinition report, ReportTable table, Snapshot snapshot, Predicate<String> reachesArea) {
        return snapshots
                .like(snapshot, snapshot.schoolYear() - 1)
                .filter(before -> before.within(reachesArea))
                .map(before -> Comparison.of(
                        table,
                        figures.compute(report, before).table(),
                        "ปีการศึกษา " + before.schoolYear(),
                        "School year " + before.schoolYear(),
                        changePercent));
    }

    /** Columns that count every record, beside the counts that stand in the certificates; any difference is beyond. */
    public Comparison withCertificates(ReportDefinition report, ReportTable table, Snapshot snapshot) {
        var whole = PlannedColumn.of(report, QueryFields.of(snapshot)).stream()
                .filter(column -> column.measure().kind() == Measure.Kind.COUNT
                        && column.filters().isEmpty()
                        && column.measure().back() == 0)
                .map(PlannedColumn::column)
                .toList();
        var rows = new ArrayList<Row>();
        for (var row : table.rows()) {
            var certified = certified(report, table, row, snapshot);
            if (certified != null) {
                rows.add(new Row(
                        row.key(),
                        row.labelTh(),
                        row.labelEn(),
                        row.districtTh(),
                        row.weight(),
                        whole.stream().map(column -> certified).toList()));
            }
        }
        var other = new ReportTable(
                table.labelTh(), table.labelEn(), table.bySchool(), whole, rows, List.of(), List.of(), List.of());
        return Comparison.of(table, other, "ใบรับรองของโรงเรียน", "The schools' certificates", 0);
    }

    /** What is certified of the schools in a row; null where rows are no schools. */
    private static @Nullable BigDecimal certified(
            ReportDefinition report, ReportTable table, Row row, Snapshot snapshot) {
        if (!table.bySchool() && row.weight() != Weight.TOTAL) {
            return null;
        }
        var byCode = new HashMap<String, Integer>();
        snapshot.members().stream()
                .filter(member -> Within.holds(report, table, row, member))
                .forEach(member -> byCode.put(member.schoolCode(), member.recordCount()));
        return byCode.isEmpty()
                ? null
                : BigDecimal.valueOf(
                        byCode.values().stream().mapToLong(Integer::longValue).sum());
    }

    /** Columns that count every record, where they moved from last year further than the office's threshold. */
    public List<Doubt> movements(ReportDefinition report, ReportTable table, Snapshot snapshot) {
        var compared = withLastYear(report, table, snapshot, area -> true);
        var whole = PlannedColumn.of(report, QueryFields.of(snapshot)).stream()
                .filter(column -> column.measure().kind() == Measure.Kind.COUNT
                        && column.filters().isEmpty()
                        && column.measure().back() == 0)
                .map(PlannedColumn::key)
                .toList();
        var doubts = new ArrayList<Doubt>();
        compared.ifPresent(comparison -> comparison.rows().forEach(row -> {
            for (int at = 0; at < comparison.columns().size(); at++) {
                var key = comparison.columns().get(at).key();
                var cell = row.cells().get(at);
                if (cell.beyond() && whole.contains(key) && doubts.size() < MOST_TOLD) {
                    doubts.add(moved(row.key(), key, cell));
                }
            }
        }));
        return List.copyOf(doubts);
    }

    private static Doubt moved(String row, String column, Comparison.ComparedCell cell) {
        var from = cell.other() + " → " + cell.now();
        var by = cell.percent() == null ? "" : " (" + cell.percent() + "%)";
        return new Doubt(
                "moved-from-last-year",
                row,
                column,
                "ต่างจากปีก่อนมาก: " + from + by,
                "Moved far from last year: " + from + by);
    }
}
