package org.khet.reporting.budget;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.khet.reporting.snapshots.DuckDb;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.SnapshotFiles;
import org.springframework.stereotype.Component;

/** Counts the pupils of a snapshot. */
@Component
class PupilCounts {

    private static final String BY_GRADE = """
            SELECT schoolCode, grade, count(*)
            FROM read_parquet(?)
            GROUP BY schoolCode, grade
            """;

    private final DuckDb duckDb;
    private final SnapshotFiles files;

    PupilCounts(DuckDb duckDb, SnapshotFiles files) {
        this.duckDb = duckDb;
        this.files = files;
    }

    /** @return school code → grade → pupils; pupils without a grade stand under the empty one */
    Map<String, Map<String, Long>> of(Snapshot snapshot) {
        if (!snapshot.has("grade")
                || (snapshot.contents() != null && !snapshot.contents().aboutPeople())) {
            throw BudgetProblems.notPupils();
        }
        var file = files.verified(snapshot);
        var counts = new TreeMap<String, Map<String, Long>>();
        try (var connection = duckDb.connect();
                var statement = connection.prepareStatement(BY_GRADE)) {
            statement.setString(1, file.toString());
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    counts.computeIfAbsent(found.getString(1), school -> new TreeMap<>())
                            .put(Objects.requireNonNullElse(found.getString(2), ""), found.getLong(3));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The pupils of snapshot " + snapshot.id() + " cannot be counted", e);
        }
        return counts;
    }
}
