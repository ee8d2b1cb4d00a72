package org.khet.benchmarks.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Pupils for real schools: each school is given the grades, sexes and rooms of one of the schools of a real table, and pupils are
 * left out evenly until a nation has some 6.4 million. No pupil is real.
 */
final class NationData {

    /** What the table's schools times the nation's would make too many by. */
    private static final double KEPT = 0.812;

    private static final String GRADES =
            "'อ.1','อ.2','อ.3','ป.1','ป.2','ป.3','ป.4','ป.5','ป.6','ม.1','ม.2','ม.3','ม.4','ม.5','ม.6','ปวช.1','ปวช.2','ปวช.3'";

    private final Path schools;
    private final Path table;

    /**
     * @param schools CSV with the columns province, area_code, smis8 and name
     * @param table CSV with a row a school and the columns {@code ป.1 ชาย}, {@code ป.1 หญิง}, {@code ป.1 ห้อง} and so on
     */
    NationData(Path schools, Path table) {
        this.schools = schools;
        this.table = table;
    }

    /**
     * Writes {@code snapshots/pupils.parquet} and {@code schools.tsv} into a folder, unless they are there.
     *
     * @param mostAreas how many areas' schools are taken, in the order of their codes
     */
    void write(Path folder, int mostAreas) throws IOException {
        Path pupils = folder.resolve("snapshots").resolve("pupils.parquet");
        if (Files.exists(pupils)) {
            return;
        }
        Files.createDirectories(pupils.getParent());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order=false");
            statement.execute("""
                    create table school as
                    select smis8 as code, name, province, area_code as area,
                           cast(hash(smis8) %% 139 as integer) as model
                    from read_csv('%s', all_varchar=true)
                    where area_code in (select area_code from read_csv('%s', all_varchar=true)
                                        group by 1 order by 1 limit %d)
                    qualify row_number() over (partition by smis8 order by name) = 1""".formatted(schools, schools, mostAreas));
            statement.execute("""
                    create table model as
                    unpivot (select row_number() over () - 1 as model, * exclude ("รหัสเขต", "ชื่อเขต", "รหัสโรงเรียน", "ชื่อโรงเรียน")
                             from read_csv('%s', all_varchar=true) where "รหัสโรงเรียน" is not null)
                    on * exclude (model) into name what value number""".formatted(table));
            statement.execute("""
                    create table room as
                    select model, split_part(what, ' ', 1) as grade, split_part(what, ' ', 2) as kind,
                           cast(number as integer) as number
                    from model where split_part(what, ' ', 1) in (%s)""".formatted(GRADES));
            statement.execute("""
                    copy (select code as schoolCode,
                                 cast(row_number() over (partition by code order by grade, sex, i) as integer) as rowNo,
                                 grade, cast(i %% rooms + 1 as varchar) as room, sex,
                                 cast(hash(code, grade, sex, i) as varchar) as citizenId,
                                 cast(20 + hash(i, code) %% 40 as varchar) as weight,
                                 cast(100 + hash(code, i) %% 70 as varchar) as height
                          from (select s.code, p.grade, p.sex, p.rooms, unnest(range(p.number)) as i
                                from school s join (
                                  select a.model, a.grade, case a.kind when 'ชาย' then 'ช' else 'ญ' end as sex,
                                         a.number, greatest(1, b.number) as rooms
                                  from room a join room b on a.model = b.model and a.grade = b.grade and b.kind = 'ห้อง'
                                  where a.kind in ('ชาย', 'หญิง')) p on p.model = s.model)
                          where hash(i, grade, sex, code) %% 1000 < %d
                          order by schoolCode, rowNo) to '%s' (format parquet, compression zstd)""".formatted(Math.round(KEPT * 1000), pupils));
            statement.execute("copy (select code, name, province, area from school order by code) to '" + folder
                    + "/schools.tsv' (delimiter '\t', header false, quote '', escape '')");
        } catch (SQLException fault) {
            throw new IOException(fault);
        }
    }

    /** Schools and pupils of a folder. */
    static long[] size(Path folder) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(distinct schoolCode), count(*) from read_parquet('"
                        + folder.resolve("snapshots/pupils.parquet") + "')")) {
            found.next();
            return new long[] {found.getLong(1), found.getLong(2)};
        } catch (SQLException fault) {
            throw new IOException(fault);
        }
    }
}
