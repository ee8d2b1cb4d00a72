package org.khet.benchmarks.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.khet.benchmarks.Measured;
import org.khet.benchmarks.Processes;
import org.khet.benchmarks.Race;
import org.khet.benchmarks.census.PostgreSql;

/**
 * R6: the reports of a nation's pupils as XLSX, PDF and CSV. The folder named by {@code KHET_RACE_DATA} has the schools'
 * names and the table whose sizes they are given.
 */
public final class ReportsRace implements Race {

    private static final int AREA = 1;
    private static final int TEN_AREAS = 10;
    private static final int NATION = 10_000;
    private static final String SHIPPED = "pupils-by-grade-sex-rooms.json";

    @Override
    public String name() {
        return "R6";
    }

    @Override
    public String work() {
        return "reports of a nation's pupils by school, province, grade and sex as XLSX, PDF and CSV, the snapshot being there";
    }

    @Override
    public List<Measured> run(Settings settings) throws IOException, InterruptedException {
        var given = System.getenv("KHET_RACE_DATA");
        if (given == null) {
            return List.of(Measured.notRun("khet", "KHET_RACE_DATA names no folder with schools and sizes"));
        }
        var data = new NationData(
                Path.of(given, "obec_schools_2022-09.csv"),
                Path.of(given, "dmc_students_by_grade_sex_chiangrai3_2568.csv"));
        var folder = settings.folder().resolve("R6");
        var reports = reports(settings.root(), folder);
        var program = new OfflineRun(settings.root(), Files.createDirectories(folder));
        var results = new ArrayList<Measured>();
        var nation = sized(data, folder, "nation", NATION);
        results.add(program.run("khet", nation, reports, "1g", settings.repeats()));
        tell(results);
        results.add(program.run(
                "khet, ten areas", sized(data, folder, "ten", TEN_AREAS), reports, "1g", settings.repeats()));
        results.add(program.run("khet, one area", sized(data, folder, "one", AREA), reports, "1g", settings.repeats()));
        results.add(duckDb(nation, settings.repeats()));
        tell(results);
        results.add(postgreSql(nation));
        return results;
    }

    private static Path sized(NationData data, Path folder, String name, int areas) throws IOException {
        var sized = folder.resolve(name);
        data.write(sized, areas);
        long[] size = NationData.size(sized);
        System.err.printf("%s: %,d schools with %,d pupils%n", name, size[0], size[1]);
        return sized;
    }

    /** A long race tells how far it is. */
    private static void tell(List<Measured> results) {
        System.err.println(results.getLast().line());
    }

    /** The shipped table by school, the same by district, and short ones by grade and by sex. */
    private static Path reports(Path root, Path folder) throws IOException {
        var reports = Files.createDirectories(folder.resolve("reports"));
        var shipped = Files.readString(
                root.resolve("reporting-service/src/main/resources/reports").resolve(SHIPPED));
        Files.writeString(reports.resolve("schools.json"), shipped);
        Files.writeString(
                reports.resolve("districts.json"),
                shipped.replaceFirst("\"code\"\\s*:\\s*\"[^\"]*\"", "\"code\": \"pupils-by-district\"")
                        .replaceFirst("\"rows\"\\s*:\\s*\\{[^}]*\\}", "\"rows\": {\"by\": \"DISTRICT\"}"));
        for (var field : List.of("grade", "sex")) {
            Files.writeString(reports.resolve(field + ".json"), """
                    {"code": "pupils-by-%s", "version": 1, "titleTh": "จำนวนนักเรียน", "dataSet": "DMC-STUDENT",
                     "rows": {"by": "VALUE", "field": "%s"},
                     "columns": [{"measures": [{"key": "ALL", "titleTh": "นักเรียน"},
                       {"key": "ROOMS", "titleTh": "ห้อง", "kind": "DISTINCT", "fields": ["grade", "room"]}]}],
                     "charts": [{"kind": "BAR", "titleTh": "นักเรียน", "columns": ["ALL"]}]}
                    """.formatted(field, field));
        }
        return reports;
    }

    private static Measured duckDb(Path data, int repeats) throws IOException {
        double best = Double.MAX_VALUE;
        double processor = 0;
        var pupils = "read_parquet('" + data + "/snapshots/pupils.parquet')";
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("create table school as select column0 as code, column2 as province from read_csv('"
                    + data + "/schools.tsv', delim='\t', header=false, all_varchar=true, quote='')");
            for (int i = 0; i < repeats; i++) {
                long begun = System.nanoTime();
                long worked =
                        Processes.processor(List.of(ProcessHandle.current().pid()));
                statement.execute("drop table if exists counted");
                statement.execute(OpponentSql.counts(pupils));
                var tables = List.of(
                        OpponentSql.table("school"),
                        OpponentSql.table("province"),
                        OpponentSql.byGrade(),
                        OpponentSql.bySex(pupils));
                for (int table = 0; table < tables.size(); table++) {
                    statement.execute(
                            "copy (" + tables.get(table) + ") to '" + data + "/duckdb-" + table + ".csv' (header)");
                }
                double seconds = (System.nanoTime() - begun) / 1e9;
                if (seconds < best) {
                    best = seconds;
                    processor =
                            (Processes.processor(List.of(ProcessHandle.current().pid())) - worked) / 1e9;
                }
            }
        } catch (SQLException fault) {
            throw new IOException(fault);
        }
        return Measured.timed("duckdb", best, processor, -1, -1, -1, "CSV alone, best of the repeats");
    }

    private static Measured postgreSql(Path data) throws IOException {
        try (var server = new PostgreSql();
                var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            var pupils = Files.createTempFile("khet-race", ".csv");
            var schools = Files.createTempFile("khet-race", ".tsv");
            statement.execute("copy (select schoolCode, grade, room, sex from read_parquet('" + data
                    + "/snapshots/pupils.parquet')) to '" + pupils + "' (header false)");
            statement.execute("copy (select column0, column2 from read_csv('" + data
                    + "/schools.tsv', delim='\t', header=false, all_varchar=true, quote='')) to '" + schools
                    + "' (delimiter '\t', header false, quote '', escape '')");
            var out = Files.createTempFile("khet-race", ".csv");
            // The server's user is another one; the pupils are made up.
            for (var file : List.of(pupils, schools, out)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
            }
            long begun = System.nanoTime();
            server.psql("create unlogged table pupil (schoolCode text, grade text, room text, sex text);"
                    + " create unlogged table school (code text, province text);\n\\copy pupil from '" + pupils
                    + "' csv\n\\copy school from '" + schools + "'\nanalyze;");
            double loaded = (System.nanoTime() - begun) / 1e9;
            begun = System.nanoTime();
            var copies = Stream.of(
                            OpponentSql.table("school"),
                            OpponentSql.table("province"),
                            OpponentSql.byGrade(),
                            OpponentSql.bySex("pupil"))
                    .map(table -> "\n\\copy (" + table + ") to '" + out + "' csv header")
                    .collect(Collectors.joining());
            server.psql(OpponentSql.counts("pupil") + ";" + copies + "\n");
            double seconds = (System.nanoTime() - begun) / 1e9;
            for (var file : List.of(pupils, schools, out)) {
                Files.delete(file);
            }
            return Measured.timed(
                    "postgresql",
                    seconds,
                    server.processor() / 1e9,
                    -1,
                    server.peakResidentMb(),
                    -1,
                    "CSV alone, once, the loading of " + Math.round(loaded) + " s not counted but in the processor's; "
                            + PostgreSql.SETTINGS);
        } catch (SQLException fault) {
            throw new IOException(fault);
        }
    }
}
