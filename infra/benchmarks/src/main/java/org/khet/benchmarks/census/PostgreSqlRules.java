package org.khet.benchmarks.census;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rules in PostgreSQL's words; findings with row and code go into a table, then are counted. */
final class PostgreSqlRules {
    private static final String SCRIPT = """
            set client_min_messages = warning;
            drop table if exists findings, pupils;
            create unlogged table pupils (rn bigint generated always as identity (cache 1000), %1$s);
            copy pupils (%2$s) from program 'tail -n +3 %3$s' (format csv);
            create unlogged table findings as
            with raw as (
              select rn, nullif(nullif(btrim(c0), ''), '-') school, nullif(nullif(btrim(c2), ''), '-') id,
                nullif(nullif(btrim(c3), ''), '-') grade, nullif(nullif(btrim(c4), ''), '-') room,
                nullif(nullif(btrim(c6), ''), '-') sex, nullif(nullif(btrim(c7), ''), '-') title,
                nullif(nullif(btrim(c8), ''), '-') fn, nullif(nullif(btrim(c10), ''), '-') birth,
                case when c12 ~ '^-?[0-9]+([.][0-9]+)?$' then c12::float8 end weight,
                case when c13 ~ '^-?[0-9]+([.][0-9]+)?$' then c13::float8 end height,
                nullif(nullif(btrim(c34), ''), '-') dis
              from pupils),
            typed as (
              select *, case when room ~ '^[0-9]{1,9}$' then room::bigint end roomno,
                case when birth ~ '^(0[1-9]|[12][0-9]|3[01])/(0[1-9]|1[0-2])/2[45][0-9]{2}$' then
                  case when substr(birth, 1, 2)::int <= extract(day from
                      make_date(substr(birth, 7)::int - 543, substr(birth, 4, 2)::int, 1) + interval '1 month - 1 day')
                    then make_date(substr(birth, 7)::int - 543, substr(birth, 4, 2)::int, substr(birth, 1, 2)::int) end end d,
                id ~ '^[0-9]{13}$' digits,
                case when grade ~ '^ป[.][1-6]$' then 4 + substr(grade, 3)::int
                     when grade ~ '^ม[.][1-6]$' then 10 + substr(grade, 3)::int end agefrom,
                case when title in ('เด็กชาย', 'นาย') then 'ช' when title in ('เด็กหญิง', 'นางสาว', 'นาง') then 'ญ' end titlesex
              from raw),
            aged as (
              select *, extract(year from age(date '2025-06-10', d)) years from typed),
            rules as (
              select rn, unnest(array[
                case when id is null then 'DMC-001' end,
                case when not digits and id !~ '^[Gg]' and id !~ '^[0-9.]+[Ee][+]?[0-9]+$' then 'DMC-002' end,
                case when digits then
                  case when (11 - (%4$s) %% 11) %% 10 <> substr(id, 13, 1)::int then 'DMC-003' end end,
                case when school is null then 'DMC-010' end,
                case when school !~ '^[0-9]{8}$' then 'DMC-011' end,
                case when grade is null then 'DMC-013' end,
                case when grade is not null and agefrom is null then 'DMC-014' end,
                case when room is null then 'DMC-016' end,
                case when room is not null and roomno is null then 'DMC-017' end,
                case when roomno not between 1 and 60 then 'DMC-018' end,
                case when sex is null then 'DMC-019' end,
                case when sex not in ('ช', 'ญ') then 'DMC-020' end,
                case when sex in ('ช', 'ญ') and titlesex <> sex then 'DMC-023' end,
                case when fn is null then 'DMC-024' end,
                case when birth is not null and d is null then 'DMC-029' end,
                case when d > date '2025-06-10' then 'DMC-030' end,
                case when d <= date '2025-06-10'
                  and (years < agefrom or years > agefrom + case when agefrom < 11 then 5 else 6 end) then 'DMC-031' end,
                case when weight <> 0 and weight not between 8 and 150 then 'DMC-036' end,
                case when height <> 0 and height not between 70 and 210 then 'DMC-037' end,
                case when dis !~ '^([1-9]|1[0-8]|99)$' then 'DMC-041' end]) code
              from aged)
            select rn, code from rules where code is not null
            union all
            select rn, 'DMC-007' from (select rn, row_number() over (partition by c2 order by rn) n from pupils
              where c2 ~ '^([0-9]|G)[0-9]{12}$') ids where n > 1;
            select code, count(*) from findings group by code;
            """;

    private PostgreSqlRules() {}

    static String script(Path file, String columns) {
        String sum = IntStream.range(0, 12)
                .mapToObj(i -> (13 - i) + " * substr(id, " + (i + 1) + ", 1)::int")
                .collect(Collectors.joining(" + "));
        return SCRIPT.formatted(columns.replace(",", " text,") + " text", columns, file, sum);
    }
}
