package org.khet.reporting.snapshots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.khet.reporting.ReportingSettings;
import org.springframework.stereotype.Component;

/**
 * DuckDB in memory over the snapshot folder, locked down: it reads and writes that folder alone, loads nothing, and
 * takes no further settings. Statements are ours; values come in as parameters.
 */
@Component
public class DuckDb implements AutoCloseable {

    private final DuckDBConnection root;
    private final Path snapshots;

    /** Makes the folders where they are missing, and wipes what a crash has left in them. */
    public DuckDb(ReportingSettings settings) {
        this.snapshots = settings.dataDir().toAbsolutePath().normalize().resolve("snapshots");
        var spill = settings.dataDir().toAbsolutePath().normalize().resolve("spill");
        try {
            Files.createDirectories(snapshots);
            Files.createDirectories(spill);
            removeLeftovers(spill, "*");
            removeLeftovers(snapshots, "*.part-*");
            root = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
            lockDown(settings, spill);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be used", e);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not start", e);
        }
    }

    /** The order matters: a bound given as a start property is shown but not enforced (measured). */
    private void lockDown(ReportingSettings settings, Path spill) throws SQLException {
        for (var setting : List.of(
                "SET memory_limit='" + settings.duckdbMemory() + "'",
                "SET threads=2",
                "SET TimeZone='Asia/Bangkok'",
                "SET temp_directory='" + quoted(spill) + "'",
                "SET max_temp_directory_size='" + settings.duckdbSpill() + "'",
                "SET allowed_directories=['" + quoted(snapshots) + "/']",
                "SET autoinstall_known_extensions=false",
                "SET autoload_known_extensions=false",
                "SET enable_external_access=false",
                "SET lock_configuration=true")) {
            try (var statement = root.createStatement()) {
                statement.execute(setting);
            }
        }
    }

    /** A connection of its own for one piece of work; close it. */
    public Connection connect() throws SQLException {
        return root.duplicate();
    }

    Path folder() {
        return snapshots;
    }

    @Override
    public void close() throws SQLException {
        root.close();
    }

    /** A column's name as an identifier; whatever is in it stays within it. */
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** A text as a literal; whatever is in it stays within it. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }

    private static void removeLeftovers(Path folder, String pattern) throws IOException {
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
