package org.khet.benchmarks.census;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rules as SQL over DuckDB's own reader; findings with row and code go into a table, then are counted. */
final class DuckDb implements Contestant {
    private static final String COLUMNS =
            IntStream.range(0, 36).mapToObj(i -> "'c" + i + "'").collect(Collectors.joining(","));
    private static final String TYPED = """
            create or replace temp table findings as
            with raw as (
              select row_number() over () + 2 as rn,
                nullif(nullif(trim(c0), ''), '-') school, nullif(nullif(trim(c2), ''), '-') id, nullif(nullif(trim(c3), ''), '-') grade,
                nullif(nullif(trim(c4), ''), '-') room, nullif(nullif(trim(c6), ''), '-') sex, nullif(nullif(trim(c7), ''), '-') title,
                nullif(nullif(trim(c8), ''), '-') fn, nullif(nullif(trim(c10), ''), '-') birth, try_cast(c12 as double) weight,
                try_cast(c13 as double) height, nullif(nullif(trim(c34), ''), '-') dis
              from read_csv('%s', skip=2, header=false, all_varchar=true, delim=',', quote='"', escape='"', names=[%s])),
            typed as (
              select *, try_cast(room as bigint) roomno,
                case when regexp_full_match(birth, '[0-9]{2}/[0-9]{2}/2[45][0-9]{2}') then
                  try_cast((cast(birth[7:10] as integer) - 543) || '-' || birth[4:5] || '-' || birth[1:2] as date) end d,
                regexp_full_match(id, '[0-9]{13}') digits,
                case when regexp_full_match(grade, 'ป[.][1-6]') then 4 + cast(grade[3] as integer)
                     when regexp_full_match(grade, 'ม[.][1-6]') then 10 + cast(grade[3] as integer) end agefrom,
                case when title in ('เด็กชาย', 'นาย') then 'ช' when title in ('เด็กหญิง', 'นางสาว', 'นาง') then 'ญ' end titlesex
              from raw),
            rules as (
              select rn, id, unnest([
                case when id is null then 'DMC-001' end,
                case when id is not null and not digits and not regexp_matches(id, '^[Gg]') and not regexp_full_match(id, '[0-9.]+[Ee][+]?[0-9]+') then 'DMC-002' end,
                case when digits and (11 - (%s) %% 11) %% 10 <> cast(id[13] as integer) then 'DMC-003' end,
                case when school is null then 'DMC-010' end,
                case when not regexp_full_match(school, '[0-9]{8}') then 'DMC-011' end,
                case when grade is null then 'DMC-013' end,
                case when grade is not null and agefrom is null then 'DMC-014' end,
                case when room is null then 'DMC-016' end,
                case when room is not null and roomno is null then 'DMC-017' end,
                case when roomno not between 1 and 60 then 'DMC-018' end,
                case when sex is null then 'DMC-019' end,
                case when sex not in ('ช', 'ญ') then 'DMC-020' end,
                case when sex in ('ช', 'ญ') and title is not null and titlesex <> sex then 'DMC-023' end,
                case when fn is null then 'DMC-024' end,
                case when birth is not null and d is null then 'DMC-029' end,
                case when d > date '2025-06-10' then 'DMC-030' end,
                case when d <= date '2025-06-10' and (datesub('year', d, date '2025-06-10') < agefrom
                  or datesub('year', d, date '2025-06-10') > agefrom + case when agefrom < 11 then 5 else 6 end) then 'DMC-031' end,
                case when weight <> 0 and weight not between 8 and 150 then 'DMC-036' end,
                case when height <> 0 and height not between 70 and 210 then 'DMC-037' end,
                case when dis is not null and not (try_cast(dis as integer) between 1 and 18 or dis = '99') then 'DMC-041' end]) code
              from typed)
            select rn, code from rules where code is not null
            union all
            select rn, 'DMC-007' from (select rn, row_number() over (partition by id order by rn) n from raw
              where regexp_full_match(id, '([0-9]|G)[0-9]{12}')) where n > 1""";

    private final Connection connection;

    DuckDb() throws IOException {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException fault) {
            throw new IOException(fault);
        }
    }

    @Override
    public Map<String, Long> check(Path file) throws IOException {
        String sum = IntStream.range(0, 12)
                .mapToObj(i -> (13 - i) + " * cast(id[" + (i + 1) + "] as integer)")
                .collect(Collectors.joining(" + "));
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(TYPED.formatted(file, COLUMNS, sum));
            try (ResultSet found = statement.executeQuery("select code, count(*) from findings group by code")) {
                while (found.next()) {
                    counts.put(found.getString(1), found.getLong(2));
                }
            }
        } catch (SQLException fault) {
            throw new IOException(fault);
        }
        return counts;
    }
}
