package org.khet.reporting.productions;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.cases.OfficeCalendar;
import org.khet.messaging.NewEvent;
import org.khet.procedure.ProcedureCase;
import org.khet.procedure.Procedures;
import org.khet.reporting.figures.Comparisons;
import org.khet.reporting.figures.Doubt;
import org.khet.reporting.figures.Figures;
import org.khet.reporting.figures.ReportTable;
import org.khet.reporting.figures.TableGrid;
import org.khet.reporting.figures.UnprintedTotals;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.outputs.Grid;
import org.khet.reporting.outputs.GridWriter;
import org.khet.reporting.outputs.Heading;
import org.khet.reporting.outputs.OutputFiles;
import org.khet.reporting.productions.Production.Output;
import org.khet.reporting.reports.Reports;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshots;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Computes a report over a snapshot and writes its files. */
@Component
public class Producer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The book itself, and its contents for programs. */
    private static final Set<Format> OF_BOOKS = EnumSet.of(Format.PDF, Format.JSON, Format.CSV);

    private final Reports reports;
    private final Snapshots snapshots;
    private final Figures figures;
    private final Comparisons comparisons;
    private final OutputFiles files;
    private final Productions productions;
    private final OfficeCalendar calendar;
    private final Clock clock;

    Producer(
            Reports reports,
            Snapshots snapshots,
            Figures figures,
            Comparisons comparisons,
            OutputFiles files,
            Productions productions,
            OfficeCalendar calendar,
            Clock clock) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.figures = figures;
        this.comparisons = comparisons;
        this.files = files;
        this.productions = productions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Who wants a production made, and why. */
    public record Commission(
            String productionId,
            String reportCode,
            String snapshotId,
            @Nullable String titleTh,
            String author,
            String authorName,
            @Nullable String orderedBy) {}

    /** What is raised together with a new production, decided once its files are known. */
    @FunctionalInterface
    public interface Announcement {
        List<NewEvent> of(Production production);
    }

    /**
     * A table with the code and version of what it was made by.
     *
     * @param inputs code of each input table → the version that was read
     */
    public record Made(
            String code,
            int version,
            String titleTh,
            ReportTable table,
            List<Doubt> doubts,
            Map<String, Integer> inputs) {}

    /** Makes the table and all files, then the production that points at them. */
    public Production produce(Commission wanted, Announcement announcement) {
        var report = reports.get(wanted.reportCode());
        var snapshot = snapshots.get(wanted.snapshotId());
        // What ships was checked before; an office's own definition may never have met this data.
        var computed =
                reports.isShipped(report) ? figures.compute(report, snapshot) : figures.checked(report, snapshot);
        var doubts = new ArrayList<>(computed.doubts());
        doubts.addAll(comparisons.movements(report, computed.table(), snapshot));
        UnprintedTotals.doubt(report, computed.table(), snapshot, productions.publishedTitles(snapshot.id()))
                .ifPresent(doubts::add);
        var made = new Made(
                report.code(), report.inForce(), report.titleTh(), computed.table(), doubts, computed.inputs());
        return keep(wanted, snapshot, made, TableGrid.of(report, computed.table()), null, announcement);
    }

    /** As {@link #produce(Commission, Announcement)}, of a table that no definition describes. */
    public Production produce(Commission wanted, Made made, Announcement announcement) {
        var snapshot = snapshots.get(wanted.snapshotId());
        return keep(wanted, snapshot, made, TableGrid.of(made.table()), null, announcement);
    }

    /** Of a book that is bound already: the table is its contents. */
    public Production produce(Commission wanted, Made made, byte[] book) {
        var snapshot = snapshots.get(wanted.snapshotId());
        return keep(wanted, snapshot, made, TableGrid.of(made.table()), book, production -> List.of());
    }

    private Production keep(
            Commission wanted,
            Snapshot snapshot,
            Made made,
            Grid grid,
            byte @Nullable [] book,
            Announcement announcement) {
        var title = wanted.titleTh() == null ? made.titleTh() : wanted.titleTh();
        var heading = heading(title, snapshot);
        var outputs = new ArrayList<Output>();
        for (var format : Format.values()) {
            if (grid.rows().size() > GridWriter.mostRows(format) || book != null && !OF_BOOKS.contains(format)) {
                continue;
            }
            var bytes = book != null && format == Format.PDF ? book : GridWriter.write(format, heading, grid);
            files.store(Output.idOf(wanted.productionId(), format), bytes);
            outputs.add(new Output(format, fileName(made.code(), snapshot, format), bytes.length, sha256(bytes)));
        }
        files.store(tableId(wanted.productionId()), JSON.writeValueAsBytes(made.table()));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var production = new Production(
                wanted.productionId(),
                0,
                made.code(),
                made.version(),
                snapshot.id(),
                snapshot.members().getFirst().areaCode(),
                title,
                wanted.author(),
                wanted.authorName(),
                now,
                wanted.orderedBy(),
                Production.Progress.PRODUCED,
                outputs,
                made.doubts(),
                made.inputs(),
                ProcedureCase.start(Procedures.MANAGEMENT_INFORMATION, wanted.author(), now, calendar.current()));
        return productions.add(production, announcement.of(production).toArray(NewEvent[]::new));
    }

    /** The table of a production as it was computed then: what was checked is what is shown. */
    public ReportTable table(Production production) {
        return JSON.readValue(files.read(tableId(production.id())), ReportTable.class);
    }

    /**
     * A table with what stands above it, to be bound into a book.
     *
     * @param tableSha256 of its JSON file
     */
    public record Tabled(Heading heading, Grid grid, String tableSha256) {}

    /** What a production computed then. */
    public Tabled tabled(Production production) {
        var table = table(production);
        var grid = reports.find(production.reportCode(), production.reportVersion())
                .map(report -> TableGrid.of(report, table))
                .orElseGet(() -> TableGrid.of(table));
        return new Tabled(
                heading(production.titleTh(), snapshots.get(production.snapshotId())),
                grid,
                production.output(Format.JSON).sha256());
    }

    /** A report over a snapshot that has not been produced. */
    public Tabled tabled(String reportCode, String snapshotId) {
        var report = reports.get(reportCode);
        var snapshot = snapshots.get(snapshotId);
        var grid = TableGrid.of(report, figures.compute(report, snapshot).table());
        var heading = heading(report.titleTh(), snapshot);
        return new Tabled(heading, grid, sha256(GridWriter.write(Format.JSON, heading, grid)));
    }

    private static Heading heading(String titleTh, Snapshot snapshot) {
        return new Heading(titleTh, snapshot.titleTh(), snapshot.referenceDate(), snapshot.sha256());
    }

    private static String fileName(String code, Snapshot snapshot, Format format) {
        return "%s-%d-%d.%s".formatted(code, snapshot.schoolYear(), snapshot.round(), format.extension());
    }

    /** SHA-256 in lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static String tableId(String productionId) {
        return productionId + ".table";
    }
}
