package org.khet.reporting.figures;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.snapshots.DuckDb;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.SnapshotFiles;
import org.springframework.stereotype.Component;

/** Computes tables from snapshots. */
@Component
public class Figures {

    /** A room counts where it has a pupil: rooms without pupils exist by rule only. */
    private static final String PUPILS_AND_ROOMS = """
            SELECT schoolCode, grade,
                   count(*) FILTER (WHERE sex = 'ช') AS male,
                   count(*) FILTER (WHERE sex = 'ญ') AS female,
                   count(*) AS total,
                   count(DISTINCT room) AS rooms
            FROM read_parquet(?)
            GROUP BY schoolCode, grade
            """;

    private static final List<String> NEEDED = List.of("grade", "room", "sex");

    private final DuckDb duckDb;
    private final SnapshotFiles files;

    Figures(DuckDb duckDb, SnapshotFiles files) {
        this.duckDb = duckDb;
        this.files = files;
    }

    public ReportTable compute(ReportDefinition report, Snapshot snapshot) {
        if (!NEEDED.stream().allMatch(snapshot::has)) {
            throw ProblemException.of(CommonProblems.CONFLICT)
                    .detail(
                            "ข้อมูลของรอบจัดเก็บนี้ไม่มีช่องชั้น ห้อง และเพศที่รายงานนี้ต้องใช้",
                            "This collection's data lacks grade, room and sex, which the report needs")
                    .cure("เลือกรอบจัดเก็บข้อมูลนักเรียนรายบุคคล", "Choose a collection of individual pupils")
                    .build();
        }
        return Tables.of(report, snapshot.members(), counts(snapshot));
    }

    private Map<String, Map<String, GradeCount>> counts(Snapshot snapshot) {
        var file = files.verified(snapshot);
        var counts = new HashMap<String, Map<String, GradeCount>>();
        try (var connection = duckDb.connect();
                var statement = connection.prepareStatement(PUPILS_AND_ROOMS)) {
            statement.setString(1, file.toString());
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    counts.computeIfAbsent(found.getString(1), school -> new HashMap<>())
                            .put(
                                    found.getString(2),
                                    new GradeCount(
                                            found.getLong(3), found.getLong(4), found.getLong(5), found.getLong(6)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The figures of snapshot " + snapshot.id() + " cannot be computed", e);
        }
        return counts;
    }
}
