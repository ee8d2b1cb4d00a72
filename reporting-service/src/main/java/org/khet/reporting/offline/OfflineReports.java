package org.khet.reporting.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.khet.reporting.ReportingSettings;
import org.khet.reporting.figures.ReportsOfFile;
import org.khet.reporting.inputs.InputFiles;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.outputs.Grid;
import org.khet.reporting.outputs.GridWriter;
import org.khet.reporting.outputs.Heading;
import org.khet.reporting.productions.Producer;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshot.Contents;
import org.khet.reporting.snapshots.Snapshot.Member;
import org.khet.reporting.snapshots.SnapshotField;
import org.khet.reporting.snapshots.SnapshotField.FieldType;
import org.khet.reporting.snapshots.SnapshotField.PrivacyClass;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code OfflineReports FOLDER REPORTS OUT REPEATS}: makes each report of the folder REPORTS (definitions as JSON) over
 * {@code FOLDER/snapshots/pupils.parquet} and {@code FOLDER/schools.tsv} (code, name, district, area, and network where there is
 * one) as XLSX, PDF and CSV, on two threads. Input tables are those that ship, or as {@code FOLDER/inputs/CODE.json} has them. Told for each repeat: nanoseconds in all, processor nanoseconds, a hash over all files and the most bytes of heap so
 * far; before that each part's nanoseconds. A repeat remembers nothing of the one before.
 */
public final class OfflineReports {

    private static final List<Format> FORMATS = List.of(Format.PDF, Format.XLSX, Format.CSV);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final int SCHOOL_YEAR = 2568;
    private static final String DATA_SET = "DMC-STUDENT";
    private static final String HASH = "0".repeat(64);

    private OfflineReports() {}

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        var folder = Path.of(args[0]);
        var reports = reports(Path.of(args[1]));
        var out = Files.createDirectories(Path.of(args[2]));
        var settings =
                new ReportingSettings(folder, "512MB", "2GB", 0, 0, Duration.ofMinutes(1), Duration.ofMinutes(5));
        var snapshot = snapshot(folder);
        var inputs = InputFiles.of(folder.resolve("inputs"));
        for (int repeat = 0; repeat < Integer.parseInt(args[3]); repeat++) {
            long begun = System.nanoTime();
            long processor = processor();
            try (var source = new ReportsOfFile(settings, snapshot, inputs)) {
                var made = make(source, reports, out);
                System.out.printf(
                        "run %d %d %s %d%n",
                        System.nanoTime() - begun,
                        processor() - processor,
                        Producer.sha256(String.join(" ", made).getBytes(StandardCharsets.UTF_8)),
                        peakHeap());
            }
        }
    }

    /** Each report is computed in turn; its files are written beside each other and beside the next report's computing. */
    private static List<String> make(ReportsOfFile source, List<ReportDefinition> reports, Path out)
            throws InterruptedException {
        try (var writers = Executors.newFixedThreadPool(2)) {
            var files = new ArrayList<Future<String>>();
            for (var report : reports) {
                long begun = System.nanoTime();
                var grid = source.grid(report);
                System.out.printf("part %s figures %d%n", report.code(), System.nanoTime() - begun);
                for (var format : FORMATS) {
                    if (grid.rows().size() <= GridWriter.mostRows(format)) {
                        files.add(writers.submit(() -> written(report, grid, format, out)));
                    }
                }
            }
            var hashes = new ArrayList<String>();
            for (var file : files) {
                hashes.add(file.get());
            }
            return hashes;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A file could not be written", e.getCause());
        }
    }

    private static String written(ReportDefinition report, Grid grid, Format format, Path out) {
        long begun = System.nanoTime();
        var bytes = GridWriter.write(format, new Heading(report.titleTh(), "DMC", DAY, HASH), grid);
        try {
            Files.write(out.resolve(report.code() + "." + format.extension()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.printf("part %s %s %d %d%n", report.code(), format, System.nanoTime() - begun, bytes.length);
        return Producer.sha256(bytes);
    }

    private static List<ReportDefinition> reports(Path folder) throws IOException {
        var json = JsonMapper.builder().build();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            var reports = new ArrayList<ReportDefinition>();
            for (var file : files) {
                reports.add(json.readValue(file.toFile(), ReportDefinition.class));
            }
            // Tables by school have the most rows: their files are begun first.
            reports.sort(Comparator.comparing(
                            (ReportDefinition report) -> report.rows().by())
                    .thenComparing(ReportDefinition::code));
            return reports;
        }
    }

    private static Snapshot snapshot(Path folder) throws IOException {
        var members = Files.readAllLines(folder.resolve("schools.tsv")).stream()
                .map(line -> member(line.split("\t", -1)))
                .toList();
        var fields = Stream.of("grade", "room", "sex")
                .map(code -> new SnapshotField(code, code, code, code, FieldType.TEXT, PrivacyClass.OPEN, List.of()))
                .toList();
        return new Snapshot(
                "offline",
                1,
                "offline",
                DATA_SET,
                "DMC",
                SCHOOL_YEAR,
                1,
                DAY,
                Instant.EPOCH,
                null,
                members.size(),
                0,
                "pupils.parquet",
                HASH,
                new Contents(true, fields),
                members);
    }

    private static Member member(String[] school) {
        return new Member(
                school[0],
                1,
                school[0],
                school[1],
                school[2],
                school[3],
                null,
                List.of(),
                "",
                "",
                Instant.EPOCH,
                "",
                0,
                school.length > 4 && !school[4].isBlank() ? school[4] : null);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static long processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }
}
