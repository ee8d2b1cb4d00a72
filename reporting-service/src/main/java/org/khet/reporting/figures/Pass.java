package org.khet.reporting.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.Dimensions.Expression;
import org.khet.reporting.queries.QueryField;
import org.khet.reporting.queries.QuerySpec.Filter;
import org.khet.reporting.reports.Measure;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.Rows.By;
import org.khet.reporting.snapshots.Snapshot;

/** What a table needs of one snapshot: one cube for all that can be added up, and one for each kind of distinct thing. */
final class Pass {

    private final ReportDefinition report;
    private final Snapshot snapshot;
    private final int yearsBack;
    private final ReportFields fields;
    private final Map<List<String>, Part> parts = new LinkedHashMap<>();
    private final List<QueryField> summed = new ArrayList<>();
    private final Set<Integer> lacking = new HashSet<>();
    private final Set<Integer> awaiting = new HashSet<>();
    private final Set<String> schools = new HashSet<>();

    /**
     * Columns that one cube serves.
     *
     * @param of the fields whose distinct combinations are counted; empty for what is added up
     */
    static final class Part {
        private final List<String> of;
        private final Dimensions dimensions;
        private final List<Taken> taken = new ArrayList<>();
        private Cube cube = Cube.empty();

        private Part(List<String> of, ReportFields fields) {
            this.of = of;
            this.dimensions = new Dimensions(fields);
        }

        List<String> of() {
            return of;
        }

        Dimensions dimensions() {
            return dimensions;
        }

        List<Taken> taken() {
            return taken;
        }

        Cube cube() {
            return cube;
        }
    }

    /**
     * A column served.
     *
     * @param column its place in the table
     * @param amount place of its sum among the amounts
     */
    record Taken(int column, Predicate<@Nullable String[]> fits, int amount) {}

    /** @param columns those wanted of this snapshot, by their place in the table */
    Pass(
            ReportDefinition report,
            Snapshot snapshot,
            int yearsBack,
            Map<Integer, PlannedColumn> columns,
            Consulted references) {
        this.report = report;
        this.snapshot = snapshot;
        this.yearsBack = yearsBack;
        this.fields = new ReportFields(report, snapshot, references);
        snapshot.members().forEach(member -> schools.add(member.schoolCode()));
        columns.forEach(this::take);
    }

    private void take(int place, PlannedColumn column) {
        var measure = column.measure();
        var part = parts.computeIfAbsent(
                measure.kind() == Measure.Kind.DISTINCT ? measure.fields() : List.of(), of -> new Part(of, fields));
        var fits = part.dimensions.fitting(column.filters());
        int amount = amount(measure);
        boolean told = part.of.stream().allMatch(code -> fields.find(code).isPresent());
        if (fits.isEmpty() || amount < 0 || !told || !rows(part.dimensions)) {
            lacking.add(place);
        } else if (rests(column)) {
            awaiting.add(place);
        } else {
            part.taken.add(new Taken(place, fits.get(), amount));
        }
    }

    /** Whether a column or its rows go by classes whose bounds nobody has entered. */
    private boolean rests(PlannedColumn column) {
        var rows = report.rows();
        var items = rows.items().stream().flatMap(item -> item.filters().stream());
        var named = Stream.of(
                        Stream.concat(column.filters().stream(), items).map(Filter::field),
                        column.measure().fields().stream(),
                        Stream.ofNullable(rows.field()))
                .flatMap(codes -> codes);
        return named.anyMatch(fields::awaits);
    }

    private int amount(Measure measure) {
        if (measure.kind() != Measure.Kind.SUM && measure.kind() != Measure.Kind.AVERAGE) {
            return 0;
        }
        var field =
                measure.field() == null ? null : fields.find(measure.field()).orElse(null);
        if (field == null || !field.numeric()) {
            return -1;
        }
        if (!summed.contains(field)) {
            summed.add(field);
        }
        return 1 + 2 * summed.indexOf(field);
    }

    /**
     * Has the dimensions that tell the rows apart; false where the data lacks a field of them. Of rows by filters every one is
     * asked, and one is enough.
     */
    private boolean rows(Dimensions dimensions) {
        var rows = report.rows();
        if (rows.by() == By.VALUE) {
            return rows.field() != null && dimensions.place(rows.field()).isPresent();
        }
        return rows.by() != By.FILTER
                || rows.items().stream()
                                .filter(item ->
                                        dimensions.fitting(item.filters()).isPresent())
                                .count()
                        > 0;
    }

    void read(CubeReader plain) {
        var reader = plain.joining(fields.joins());
        var needed =
                parts.values().stream().filter(part -> !part.taken.isEmpty()).toList();
        reader.prepare(
                needed.stream()
                        .flatMap(part -> Stream.concat(part.dimensions.expressions().stream(), things(part).stream()))
                        .distinct()
                        .toList(),
                summed);
        for (var part : needed) {
            part.cube = part.of.isEmpty()
                    ? reader.additive(part.dimensions.expressions(), summed)
                    : reader.distinct(part.dimensions.expressions(), things(part));
        }
    }

    private List<Expression> things(Part part) {
        return part.of.stream()
                .flatMap(code -> fields.find(code).stream())
                .map(Dimensions::text)
                .toList();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    int yearsBack() {
        return yearsBack;
    }

    ReportFields fields() {
        return fields;
    }

    Iterable<Part> parts() {
        return parts.values();
    }

    /** Whether the snapshot lacks a field that a column needs. */
    boolean lacks(int column) {
        return !lacking.isEmpty() && lacking.contains(column);
    }

    /** Whether a column needs an input table in which nothing has been entered. */
    boolean awaits(int column) {
        return awaiting.contains(column);
    }

    boolean has(String schoolCode) {
        return schools.contains(schoolCode);
    }
}
