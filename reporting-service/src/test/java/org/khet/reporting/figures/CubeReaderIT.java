package org.khet.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.reporting.ReportingSettings;
import org.khet.reporting.figures.Dimensions.Expression;
import org.khet.reporting.queries.QueryField;
import org.khet.reporting.snapshots.DuckDb;
import org.khet.reporting.snapshots.SnapshotField.FieldType;
import org.khet.reporting.snapshots.SnapshotField.PrivacyClass;

class CubeReaderIT {

    private static final Expression GRADE = new Expression("CAST(r.grade AS VARCHAR)", List.of());
    private static final Expression ROOM = new Expression("CAST(r.room AS VARCHAR)", List.of());
    private static final Expression SEX = new Expression("CAST(r.sex AS VARCHAR)", List.of());
    private static final Expression HEAVY = new Expression(
            "coalesce(CAST(TRY_CAST(r.weight AS DECIMAL(18,4)) > CAST(? AS DECIMAL(18,4)) AS VARCHAR), 'false')",
            List.of("30"));
    private static final QueryField WEIGHT = new QueryField(
            "weight", "น้ำหนัก", "Weight", FieldType.DECIMAL, PrivacyClass.OPEN, List.of(), "r.weight", false);
    private static final Map<String, Integer> SCHOOLS = Map.of("A", 0, "B", 1, "C", 2);

    @TempDir
    private Path folder;

    private DuckDb duckDb;
    private Path file;

    /** Two thousand records: some without a room, some whose weight is no number, some of a school that nobody asks for. */
    @BeforeEach
    void write() throws SQLException {
        duckDb = new DuckDb(
                new ReportingSettings(folder, "128MB", "128MB", 0, 0, Duration.ofSeconds(10), Duration.ofSeconds(10)));
        file = folder.toAbsolutePath().resolve("snapshots/pupils.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("""
                    COPY (SELECT ['A', 'B', 'C', 'X'][1 + i %% 4] AS schoolCode,
                                 ['ป.1', 'ป.2', 'ม.1'][1 + CAST(hash(i) %% 3 AS INTEGER)] AS grade,
                                 CASE WHEN i %% 11 > 0 THEN CAST(hash(i, 1) %% 5 AS VARCHAR) END AS room,
                                 ['ช', 'ญ'][1 + CAST(hash(i, 2) %% 2 AS INTEGER)] AS sex,
                                 CASE WHEN i %% 13 > 0 THEN CAST(20 + hash(i, 3) %% 30 + 0.5 AS VARCHAR) ELSE 'หนัก' END AS weight
                          FROM range(2000) t(i) ORDER BY 1, i) TO '%s' (FORMAT parquet)""".formatted(file));
        }
    }

    @AfterEach
    void close() throws SQLException {
        duckDb.close();
    }

    private CubeReader reader() {
        return new CubeReader(duckDb, file, SCHOOLS, Duration.ofSeconds(10), new Remembered());
    }

    /** School and dimensions → amounts. */
    private static Map<String, List<Long>> added(Cube cube, int width) {
        var found = new TreeMap<String, List<Long>>();
        for (int fact = 0; fact < cube.size(); fact++) {
            int at = fact;
            found.put(
                    cube.school(fact) + " " + List.of(cube.combinations().get(cube.combination(fact))),
                    IntStream.range(0, width).mapToObj(i -> cube.amount(at, i)).toList());
        }
        return found;
    }

    /** School and dimensions → how many things. */
    private static Map<String, Integer> things(Cube cube) {
        var found = new HashMap<String, Integer>();
        var last = new HashMap<String, Long>();
        for (int fact = 0; fact < cube.size(); fact++) {
            var row = cube.school(fact) + " "
                    + String.join(" ", cube.combinations().get(cube.combination(fact)));
            if (!Long.valueOf(cube.amount(fact, 0)).equals(last.put(row, cube.amount(fact, 0)))) {
                found.merge(row, 1, Integer::sum);
            }
        }
        return found;
    }

    private Map<String, Integer> asked(String sql) throws SQLException {
        var found = new HashMap<String, Integer>();
        try (var connection = duckDb.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.formatted("read_parquet('" + file + "') r"))) {
            while (rows.next()) {
                found.put(SCHOOLS.get(rows.getString(1)) + " " + rows.getString(2), rows.getInt(3));
            }
        }
        return found;
    }

    @Test
    void a_cube_made_of_a_finer_reading_is_the_one_read_by_itself() {
        var prepared = reader();
        prepared.prepare(List.of(GRADE, ROOM, SEX, HEAVY), List.of(WEIGHT));

        assertThat(added(prepared.additive(List.of(SEX, HEAVY), List.of(WEIGHT)), 3))
                .isEqualTo(added(reader().additive(List.of(SEX, HEAVY), List.of(WEIGHT)), 3))
                .hasSize(3 * 2 * 2);
        assertThat(added(prepared.additive(List.of(), List.of()), 1))
                .isEqualTo(Map.of("0 []", List.of(500L), "1 []", List.of(500L), "2 []", List.of(500L)));
        assertThat(things(prepared.distinct(List.of(SEX), List.of(GRADE, ROOM))))
                .isEqualTo(things(reader().distinct(List.of(SEX), List.of(GRADE, ROOM))));
    }

    @Test
    void sums_are_of_what_is_a_number_and_rooms_are_those_that_are_said() throws SQLException {
        var reader = reader();
        reader.prepare(List.of(GRADE, ROOM, SEX, HEAVY), List.of(WEIGHT));

        assertThat(things(reader.distinct(List.of(SEX), List.of(GRADE, ROOM))))
                .isEqualTo(
                        asked(
                                "SELECT schoolCode, sex, count(DISTINCT grade || room) FROM %s WHERE schoolCode <> 'X' GROUP BY 1, 2"));
        var sums = new HashMap<String, Integer>();
        added(reader.additive(List.of(HEAVY), List.of(WEIGHT)), 3)
                .forEach((row, amounts) -> sums.put(row.replaceAll("[\\[\\]]", ""), (int) (amounts.get(1) / 10_000)));
        assertThat(sums).hasSize(6);
        assertThat(
                        asked(
                                "SELECT schoolCode, CASE WHEN TRY_CAST(weight AS DOUBLE) > 30 THEN 'true' ELSE 'false' END,"
                                        + " CAST(floor(sum(TRY_CAST(weight AS DOUBLE))) AS INTEGER) FROM %s WHERE schoolCode <> 'X' GROUP BY 1, 2"))
                .isEqualTo(sums);
    }

    @Test
    void a_second_report_over_the_same_file_does_not_read_it_again() throws Exception {
        var remembered = new Remembered();
        var first = new CubeReader(duckDb, file, SCHOOLS, Duration.ofSeconds(10), remembered);
        first.prepare(List.of(GRADE, SEX), List.of());
        var counted = added(first.additive(List.of(SEX), List.of()), 1);
        java.nio.file.Files.delete(file);

        var second = new CubeReader(duckDb, file, Map.of("B", 0), Duration.ofSeconds(10), remembered);

        assertThat(added(second.additive(List.of(SEX), List.of()), 1))
                .hasSize(2)
                .containsEntry("0 [ช]", counted.get("1 [ช]"));
    }
}
