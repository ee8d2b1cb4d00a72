package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.ReportTable.Row;
import org.khet.reporting.figures.ReportTable.Weight;
import org.khet.reporting.inputs.InputRow;
import org.khet.reporting.queries.QueryFields;
import org.khet.reporting.reports.Measure.At;
import org.khet.reporting.reports.Measure.Operand;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.Rows.By;
import org.khet.reporting.snapshots.Snapshot;
import org.springframework.stereotype.Component;

/** Tells what an indicator was worked out of. */
@Component
public class Pedigree {

    private final References references;

    Pedigree(References references) {
        this.references = references;
    }

    /** Above or below the line. */
    public enum Side {
        NUMERATOR,
        DENOMINATOR
    }

    /**
     * One part of an indicator.
     *
     * @param row key of the row that a column was read in; null for an input
     * @param column key of the column; null for an input
     * @param value null where it could not be computed
     * @param times what it was multiplied by
     * @param input where it came from an input table
     */
    public record Part(
            Side side,
            @Nullable String row,
            @Nullable String column,
            @Nullable BigDecimal value,
            BigDecimal times,
            @Nullable Input input) {}

    /**
     * @param version of the table that the figure was worked out with
     * @param present version that is in force now; the figure does not follow it
     * @param row null where nothing had been entered
     */
    public record Input(
            String table,
            int version,
            int present,
            Map<String, String> keys,
            @Nullable InputRow row) {}

    /** A table that figures took something from. */
    public record Consultation(String table, int version, int present) {}

    /** @param versions code of each table → the version that was read */
    public List<Consultation> consulted(Map<String, Integer> versions) {
        var now = references.consult();
        return versions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(read -> new Consultation(read.getKey(), read.getValue(), now.present(read.getKey())))
                .toList();
    }

    /**
     * @param versions of the input tables that the table was made with; of those not in it the present ones are read
     * @return nothing for a figure that was counted; its parts have pedigrees of their own
     */
    public List<Part> of(
            ReportDefinition report,
            ReportTable table,
            Snapshot snapshot,
            Row row,
            String columnKey,
            Map<String, Integer> versions) {
        var columns = PlannedColumn.of(report, QueryFields.of(snapshot));
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).key(), i);
        }
        var at = places.get(columnKey);
        var indicator = at == null ? null : columns.get(at).measure().indicator();
        if (at == null || indicator == null) {
            return List.of();
        }
        boolean byYear = report.rows().by() == By.YEAR;
        var looking = new Looking(table, snapshot, byYear, row, columns.get(at), places, references.consult(versions));
        var parts = new ArrayList<Part>();
        indicator.numerator().forEach(one -> parts.addAll(looking.parts(Side.NUMERATOR, one)));
        indicator.denominator().forEach(one -> parts.addAll(looking.parts(Side.DENOMINATOR, one)));
        return List.copyOf(parts);
    }

    /** One figure being looked into. */
    private record Looking(
            ReportTable table,
            Snapshot snapshot,
            boolean byYear,
            Row row,
            PlannedColumn from,
            Map<String, Integer> places,
            Consulted consulted) {

        List<Part> parts(Side side, Operand operand) {
            var times = Objects.requireNonNullElse(operand.times(), BigDecimal.ONE);
            var input = operand.table();
            if (input == null) {
                return ofColumn(side, operand, times);
            }
            boolean byRow = operand.keys().values().stream().anyMatch(key -> key.contains("{row}"));
            var rows = byRow ? summed(table, row) : List.of(row);
            return rows.stream()
                    .map(one -> ofInput(side, input, operand, one.key(), times))
                    .toList();
        }

        private List<Part> ofColumn(Side side, Operand operand, BigDecimal times) {
            var place = Working.place(from, operand, places);
            var read = operand.at() == At.TOTAL ? table.row(ReportTable.TOTAL).orElse(row) : row;
            return place == null
                    ? List.of()
                    : List.of(new Part(
                            side,
                            read.key(),
                            table.columns().get(place).key(),
                            read.values().get(place),
                            times,
                            null));
        }

        private Part ofInput(Side side, String input, Operand operand, String rowKey, BigDecimal times) {
            int back = from.measure().back() + (byYear ? snapshot.schoolYear() - Integer.parseInt(row.key()) : 0);
            var keys = Working.keys(operand, rowKey, from, snapshot.schoolYear() - back);
            var found = consulted
                    .row(input, keys, snapshot.referenceDate().minusYears(back))
                    .orElse(null);
            return new Part(
                    side,
                    null,
                    null,
                    found == null ? null : found.value(),
                    times,
                    new Input(input, consulted.version(input), consulted.present(input), keys, found));
        }
    }

    /** The plain rows that a sum is made of. */
    private static List<Row> summed(ReportTable table, Row sum) {
        if (sum.weight() == Weight.PLAIN) {
            return List.of(sum);
        }
        var since = new ArrayList<Row>();
        for (var row : table.rows()) {
            if (row.key().equals(sum.key())) {
                return List.copyOf(since);
            }
            if (row.weight() == Weight.PLAIN) {
                since.add(row);
            } else if (sum.weight() == Weight.SUBTOTAL) {
                since.clear();
            }
        }
        return List.copyOf(since);
    }
}
