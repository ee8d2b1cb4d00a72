package org.khet.reporting.snapshots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.reporting.assembly.AcceptedSubmission;
import org.khet.reporting.assembly.AcceptedSubmissions;
import org.springframework.stereotype.Component;

/** Writes snapshots as Parquet: whole or not at all, the same bytes for the same records. */
@Component
public class SnapshotFiles {

    private final DuckDb duckDb;
    private final AcceptedSubmissions submissions;
    private final Map<String, Stamp> seen = new ConcurrentHashMap<>();

    SnapshotFiles(DuckDb duckDb, AcceptedSubmissions submissions) {
        this.duckDb = duckDb;
        this.submissions = submissions;
    }

    /**
     * The columns are all text but the row's number: what a school certified, not our reading of it.
     *
     * @return name and hash of the file, which is there and on disk
     */
    Written write(List<AcceptedSubmission> members, List<SnapshotField> fields) {
        var part = duckDb.folder().resolve("snapshot.part-" + UUID.randomUUID());
        try (var connection = duckDb.connect()) {
            try {
                long rows = load(connection, members, fields);
                copy(connection, part);
                var sha256 = sha256(part);
                settle(part, duckDb.folder().resolve(sha256 + ".parquet"));
                return new Written(sha256 + ".parquet", sha256, rows);
            } finally {
                drop(connection);
                Files.deleteIfExists(part);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The snapshot was not written", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshot was not written", e);
        }
    }

    /**
     * Path of a snapshot's file after its hash was found right.
     *
     * @throws ProblemException where it is missing or was changed
     */
    public Path verified(Snapshot snapshot) {
        var file = duckDb.folder().resolve(snapshot.file());
        try {
            if (Files.exists(file) && sha256(file).equals(snapshot.sha256())) {
                seen.put(snapshot.sha256(), Stamp.of(file));
                return file;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshot cannot be read", e);
        }
        throw ProblemException.of(CommonProblems.UNAVAILABLE)
                .detail(
                        "ไฟล์ของชุดข้อมูล " + snapshot.id() + " หายไปหรือถูกแก้ไข จึงไม่ใช้คำนวณ",
                        "The file of snapshot " + snapshot.id() + " is missing or was changed, so it is not used")
                .cure(
                        "สร้างไฟล์ใหม่จากรายการที่เก็บไว้ด้วย POST /api/reporting/snapshots/{id}/rebuild",
                        "Make the file again from the kept records by POST /api/reporting/snapshots/{id}/rebuild")
                .build();
    }

    /** As {@link #verified}; a file whose size and time have not changed since is not read again. */
    public Path knownOrVerified(Snapshot snapshot) {
        var file = duckDb.folder().resolve(snapshot.file());
        try {
            if (Files.exists(file) && Stamp.of(file).equals(seen.get(snapshot.sha256()))) {
                return file;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshot cannot be read", e);
        }
        return verified(snapshot);
    }

    private long load(Connection connection, List<AcceptedSubmission> members, List<SnapshotField> fields)
            throws SQLException {
        var columns = fields.stream()
                .map(field -> ", " + DuckDb.quoted(field.column()) + " VARCHAR")
                .collect(Collectors.joining());
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE records (schoolCode VARCHAR, rowNo INTEGER" + columns + ")");
        }
        long rows = 0;
        try (var appender =
                connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "records")) {
            for (var member : members) {
                rows += new RecordAppender(appender, member, fields).append(submissions);
            }
        }
        return rows;
    }

    private static void copy(Connection connection, Path target) throws SQLException {
        try (var statement = connection.prepareStatement(
                "COPY (SELECT * FROM records ORDER BY schoolCode, rowNo) TO ? (FORMAT parquet, COMPRESSION zstd)")) {
            statement.setString(1, target.toString());
            statement.execute();
        }
    }

    private static void drop(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS records");
        }
    }

    private static void settle(Path part, Path target) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    record Written(String file, String sha256, long rows) {}

    private record Stamp(long bytes, FileTime changed) {
        static Stamp of(Path file) throws IOException {
            return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
        }
    }
}
