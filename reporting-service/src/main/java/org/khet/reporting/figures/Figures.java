package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.ReportingSettings;
import org.khet.reporting.figures.ReportTable.Gap;
import org.khet.reporting.figures.ReportTable.Reason;
import org.khet.reporting.figures.ReportTable.Row;
import org.khet.reporting.figures.Tally.Cell;
import org.khet.reporting.queries.QueryFields;
import org.khet.reporting.reports.Measure;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.Rows;
import org.khet.reporting.reports.Rows.By;
import org.khet.reporting.snapshots.DuckDb;
import org.khet.reporting.snapshots.Snapshot;
import org.springframework.stereotype.Component;

/** Computes tables from snapshots. */
@Component
public class Figures {

    /** A nation's schools by every grade and sex are 2.7 million; a table takes some 40 bytes a cell. */
    static final long MOST_CELLS = 4_000_000;

    private final DuckDb duckDb;
    private final SnapshotSource source;
    private final References references;
    private final ReportingSettings settings;
    private final Remembered remembered = new Remembered();

    Figures(DuckDb duckDb, SnapshotSource source, References references, ReportingSettings settings) {
        this.duckDb = duckDb;
        this.source = source;
        this.references = references;
        this.settings = settings;
    }

    /**
     * @param snapshot of the year that the report is about; those of other years are found by it
     * @throws org.khet.problem.ProblemException where the data lacks a field, a file is not what it was, or it is too large
     */
    public Computed compute(ReportDefinition report, Snapshot snapshot) {
        return compute(report, snapshot, source.missing(snapshot), references.consult());
    }

    /** As {@link #compute}, over one school's records alone. */
    public Computed ofSchool(ReportDefinition report, Snapshot snapshot, String schoolCode) {
        return ofSchool(report, snapshot, schoolCode, Map.of());
    }

    /**
     * As {@link #ofSchool(ReportDefinition, Snapshot, String)}, as it was computed once.
     *
     * @param inputs versions of input tables; of others the one in force is read
     */
    public Computed ofSchool(
            ReportDefinition report, Snapshot snapshot, String schoolCode, Map<String, Integer> inputs) {
        return compute(report, snapshot.only(schoolCode), List.of(), references.consult(inputs));
    }

    /** Whether a table tells nothing personal or sensitive, so that it may be shown school by school. */
    public boolean tellsOpenly(ReportDefinition report, Snapshot snapshot) {
        return report.smallCell() == null && DefinitionChecks.tellsOpenly(report, snapshot);
    }

    private Computed compute(ReportDefinition report, Snapshot snapshot, List<String> missing, Consulted consulted) {
        var columns = PlannedColumn.of(report, QueryFields.of(snapshot));
        var passes = passes(report, snapshot, columns, consulted);
        var schools = Schools.of(
                passes.stream().map(Pass::snapshot).toList(), report.rows().withExpected() ? missing : List.of());
        for (var pass : passes) {
            pass.read(reader(pass.snapshot(), schools));
        }
        var rows = RowPlans.of(report, schools, passes, bands(report, snapshot, schools, consulted));
        long cells = (long) rows.size() * columns.size();
        if (cells > MOST_CELLS) {
            throw FigureProblems.tooLarge(cells, MOST_CELLS);
        }
        var tally = new Tally(columns, rows, schools);
        passes.forEach(tally::add);
        var hidden = hidden(report, columns, rows, passes, tally);
        var working =
                new Working(columns, rows, tally, consulted, snapshot.referenceDate(), snapshot.schoolYear(), hidden);
        var lacking = Said.lacking(report, passes.getFirst(), schools);
        var table = table(report, columns, rows, working, missing, lacking);
        var doubts = new ArrayList<>(FigureChecks.of(columns, table, snapshot));
        doubts.addAll(Unclassified.doubts(report, passes.getFirst(), rows));
        Said.networks(report, schools).forEach(said -> doubts.add(said.doubt("networks-unknown")));
        if (!missing.isEmpty()) {
            doubts.add(Incomplete.doubt(missing));
        }
        return new Computed(table, List.copyOf(doubts), consulted.versions());
    }

    /**
     * A table with what it questions about itself.
     *
     * @param inputs code of each input table that it took something from → the version that was in force
     */
    public record Computed(ReportTable table, List<Doubt> doubts, Map<String, Integer> inputs) {}

    /** As {@link #compute}, after the definition was found right for the snapshot. */
    public Computed checked(ReportDefinition report, Snapshot snapshot) {
        requireFit(report, snapshot);
        return compute(report, snapshot);
    }

    /** @throws org.khet.problem.ProblemException 422 naming what of the definition cannot be computed from the snapshot */
    public void requireFit(ReportDefinition report, Snapshot snapshot) {
        var problems = new ArrayList<>(DefinitionChecks.of(report, snapshot, settings.smallCellLeast()));
        problems.addAll(references.faults(report));
        if (!problems.isEmpty()) {
            throw FigureProblems.wrong(problems);
        }
    }

    private static List<Set<Integer>> hidden(
            ReportDefinition report, List<PlannedColumn> columns, RowPlan rows, List<Pass> passes, Tally tally) {
        var smallest = report.smallCell();
        boolean people = passes.getFirst().fields().all().aboutPeople();
        if (smallest == null || !people) {
            return Collections.nCopies(rows.size(), Set.of());
        }
        var hidden = Hiding.of(columns, rows, passes, smallest);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                if (columns.get(column).measure().kind() == Measure.Kind.AVERAGE
                        && tally.values(row, column) < smallest) {
                    hidden.get(row).add(column);
                }
            }
        }
        return hidden;
    }

    private CubeReader reader(Snapshot snapshot, Schools schools) {
        return new CubeReader(duckDb, source.file(snapshot), schools.places(), settings.queryLimit(), remembered);
    }

    /** Of the report's own year first, then further back. */
    private List<Pass> passes(
            ReportDefinition report, Snapshot snapshot, List<PlannedColumn> columns, Consulted consulted) {
        int years = report.rows().by() == By.YEAR ? report.rows().howManyYears() : 1;
        var wanted = new TreeMap<Integer, Map<Integer, PlannedColumn>>();
        wanted.put(0, new LinkedHashMap<>());
        for (int place = 0; place < columns.size(); place++) {
            if (!columns.get(place).isIndicator()) {
                for (int year = 0; year < years; year++) {
                    wanted.computeIfAbsent(year + columns.get(place).measure().back(), back -> new LinkedHashMap<>())
                            .put(place, columns.get(place));
                }
            }
        }
        var passes = new ArrayList<Pass>();
        wanted.forEach((back, ofYear) -> (back == 0
                        ? Stream.of(snapshot)
                        : source.like(snapshot, snapshot.schoolYear() - back).stream())
                .forEach(found -> passes.add(new Pass(report, found, back, ofYear, consulted))));
        boolean lacks = wanted.firstEntry().getValue().keySet().stream().anyMatch(passes.getFirst()::lacks);
        if (lacks) {
            throw FigureProblems.otherData();
        }
        return passes;
    }

    private Map<Consulted.Band, List<Integer>> bands(
            ReportDefinition report, Snapshot snapshot, Schools schools, Consulted consulted) {
        var bands = report.rows().bands();
        return bands == null
                ? Map.of()
                : Bands.of(report, bands, snapshot, schools, reader(snapshot, schools), consulted);
    }

    private static ReportTable table(
            ReportDefinition report,
            List<PlannedColumn> columns,
            RowPlan plan,
            Working working,
            List<String> missing,
            List<Said> lacking) {
        var absent = report.rows().withExpected() ? Set.copyOf(missing) : Set.<String>of();
        var gaps = new ArrayList<Gap>();
        var rows = new ArrayList<Row>();
        for (int row = 0; row < plan.size(); row++) {
            var head = plan.heads().get(row);
            var item = head.item();
            var values = new ArrayList<@Nullable BigDecimal>(columns.size());
            for (int column = 0; column < columns.size(); column++) {
                var cell = absent.contains(head.key())
                        ? Cell.not(Reason.NOT_ACCEPTED)
                        : head.lacking() ? Cell.not(Reason.NOT_COLLECTED) : working.cell(row, column);
                values.add(cell.value());
                if (cell.reason() != null) {
                    gaps.add(Gap.of(head.key(), columns.get(column).key(), cell.reason()));
                }
            }
            rows.add(new Row(
                    head.key(),
                    head.labelTh(),
                    head.labelEn(),
                    head.districtTh(),
                    head.weight(),
                    values,
                    head.networkTh(),
                    item == null ? List.of() : item.namesTh(),
                    item == null ? List.of() : item.namesEn()));
        }
        return new ReportTable(
                plan.labelTh(),
                plan.labelEn(),
                report.rows().by() == Rows.By.SCHOOL,
                columns.stream().map(PlannedColumn::column).toList(),
                rows,
                gaps,
                notes(report.notesTh(), missing, Incomplete::th, lacking, Said::th),
                notes(report.notesEn(), missing, Incomplete::en, lacking, Said::en),
                report.rows().names(),
                report.below());
    }

    private static List<String> notes(
            List<String> own,
            List<String> missing,
            Function<List<String>, String> words,
            List<Said> lacking,
            Function<Said, String> said) {
        return Stream.concat(
                        Incomplete.notes(own, missing, words).stream(),
                        lacking.stream().map(said))
                .toList();
    }
}
