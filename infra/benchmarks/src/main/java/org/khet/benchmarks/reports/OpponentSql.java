package org.khet.benchmarks.reports;

import java.util.List;
import java.util.stream.Collectors;

/** The same tables in SQL, as CSV: neither opponent writes XLSX or PDF. */
final class OpponentSql {

    private static final List<List<String>> GROUPS = List.of(
            List.of("อ.1"),
            List.of("อ.2"),
            List.of("อ.3"),
            List.of("อ.1", "อ.2", "อ.3"),
            List.of("ป.1"),
            List.of("ป.2"),
            List.of("ป.3"),
            List.of("ป.4"),
            List.of("ป.5"),
            List.of("ป.6"),
            List.of("ป.1", "ป.2", "ป.3", "ป.4", "ป.5", "ป.6"),
            List.of("ม.1"),
            List.of("ม.2"),
            List.of("ม.3"),
            List.of("ม.1", "ม.2", "ม.3"),
            List.of("ม.4"),
            List.of("ม.5"),
            List.of("ม.6"),
            List.of("ปวช.1"),
            List.of("ปวช.2"),
            List.of("ปวช.3"),
            List.of("ม.4", "ม.5", "ม.6", "ปวช.1", "ปวช.2", "ปวช.3"));

    /** Once, for the tables by school, province and grade: pupils and rooms by school and grade. */
    static String counts(String from) {
        return "create temp table counted as select schoolCode as school, grade,"
                + " count(*) filter (where sex = 'ช') as male, count(*) filter (where sex = 'ญ') as female,"
                + " count(*) as pupils, count(distinct room) as rooms from " + from + " group by schoolCode, grade";
    }

    /** @param by a column of {@code counted} joined with {@code school} */
    static String table(String by) {
        var columns = GROUPS.stream().flatMap(OpponentSql::columns).collect(Collectors.joining(", "));
        return "select " + by + ", " + columns + ", sum(male), sum(female), sum(pupils), sum(rooms)"
                + " from counted join school on school.code = counted.school group by " + by + " order by " + by;
    }

    /** Pupils and rooms by grade. */
    static String byGrade() {
        return "select grade, sum(pupils), sum(rooms) from counted group by grade order by grade";
    }

    /** Pupils and rooms by sex: a room with boys and girls counts for both. */
    static String bySex(String from) {
        return "select sex, count(*), count(distinct schoolCode || '/' || grade || '/' || room) from " + from
                + " group by sex order by sex";
    }

    private static java.util.stream.Stream<String> columns(List<String> grades) {
        var within = grades.stream().map(grade -> "'" + grade + "'").collect(Collectors.joining(", ", "(", ")"));
        return java.util.stream.Stream.of("male", "female", "pupils", "rooms")
                .map(figure -> "coalesce(sum(" + figure + ") filter (where grade in " + within + "), 0)");
    }

    private OpponentSql() {}
}
