package org.khet.reporting.figures;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.khet.reporting.ReportingSettings;
import org.khet.reporting.inputs.InputEditions;
import org.khet.reporting.outputs.Grid;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.snapshots.DuckDb;
import org.khet.reporting.snapshots.Snapshot;

/** Reports over a snapshot's file alone, without the service around it: no other years, no hash checked. */
public final class ReportsOfFile implements AutoCloseable {

    private final DuckDb duckDb;
    private final Snapshot snapshot;
    private final Figures figures;

    /**
     * @param snapshot whose file lies in the folder {@code snapshots} of the settings' data folder
     * @param inputs that reports take values from
     */
    public ReportsOfFile(ReportingSettings settings, Snapshot snapshot, InputEditions inputs) {
        this.duckDb = new DuckDb(settings);
        this.snapshot = snapshot;
        var file = settings.dataDir()
                .toAbsolutePath()
                .normalize()
                .resolve("snapshots")
                .resolve(snapshot.file());
        this.figures = new Figures(duckDb, new OneFile(file), new References(inputs), settings);
    }

    public Grid grid(ReportDefinition report) {
        return TableGrid.of(report, figures.compute(report, snapshot).table());
    }

    @Override
    public void close() throws SQLException {
        duckDb.close();
    }

    private record OneFile(Path path) implements SnapshotSource {

        @Override
        public Path file(Snapshot snapshot) {
            return path;
        }

        @Override
        public Optional<Snapshot> like(Snapshot snapshot, int schoolYear) {
            return Optional.empty();
        }

        @Override
        public List<String> missing(Snapshot snapshot) {
            return List.of();
        }
    }
}
