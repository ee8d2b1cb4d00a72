package org.khet.reporting.figures;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.Dimensions.Expression;
import org.khet.reporting.queries.QueryField;
import org.khet.reporting.snapshots.DuckDb;

/**
 * Reads cubes. Identifiers are the fields' own; values are parameters. Of groups DuckDB hands out numbers: a text for each of a
 * nation's million took longer than their counting.
 */
final class CubeReader {

    /** More kinds of records than this, such as one for each person, are not told apart in our memory. */
    private static final int MOST_KINDS = 100_000;

    private static final String FROM = " FROM read_parquet(?) r";

    private final DuckDb duckDb;
    private final Path file;
    private final Map<String, Integer> schools;
    private final Duration limit;
    private final Remembered remembered;
    private final List<ClassJoin> joins;

    /** @param schools code → place among the schools; others are not read */
    CubeReader(DuckDb duckDb, Path file, Map<String, Integer> schools, Duration limit, Remembered remembered) {
        this(duckDb, file, schools, limit, remembered, List.of());
    }

    private CubeReader(
            DuckDb duckDb,
            Path file,
            Map<String, Integer> schools,
            Duration limit,
            Remembered remembered,
            List<ClassJoin> joins) {
        this.duckDb = duckDb;
        this.file = file;
        this.schools = schools;
        this.limit = limit;
        this.remembered = remembered;
        this.joins = joins;
    }

    /** One for expressions that name what is joined. */
    CubeReader joining(List<ClassJoin> wanted) {
        return new CubeReader(duckDb, file, schools, limit, remembered, List.copyOf(wanted));
    }

    /** Reads the file once for all cubes of these; where that would tell too much apart, each is read by itself. */
    void prepare(List<Expression> expressions, List<QueryField> summed) {
        if (remembered.find(source(), expressions, summed).isEmpty()) {
            groups(expressions, summed, MOST_KINDS);
        }
    }

    /** Counts, sums and counts of values. */
    Cube additive(List<Expression> dimensions, List<QueryField> summed) {
        return remembered
                .find(source(), dimensions, summed)
                .or(() -> groups(dimensions, summed, Integer.MAX_VALUE))
                .orElseThrow()
                .additive(dimensions, summed, schools);
    }

    /** Each distinct combination of some fields within a school, numbered. */
    Cube distinct(List<Expression> dimensions, List<Expression> of) {
        var both = Stream.concat(dimensions.stream(), of.stream()).toList();
        return remembered
                .find(source(), both, List.of())
                .map(groups -> groups.distinct(dimensions, of, schools))
                .orElseGet(() -> asked(connection -> distinctOfFile(connection, dimensions, of)));
    }

    /** @return empty where there are too many kinds */
    private Optional<Groups> groups(List<Expression> expressions, List<QueryField> summed, int mostKinds) {
        return asked(connection -> {
            int width = count(connection, expressions, summed);
            var codes = numbered(connection, "place", List.of("school"), 1).stream()
                    .map(one -> String.valueOf(one[0]))
                    .toList();
            // A number for all, so that records that nothing tells apart are one kind.
            var dimensions = names("d", expressions.size() + 1);
            var kinds = numbered(connection, "kind", dimensions, 2);
            if (kinds.size() > mostKinds) {
                return Optional.empty();
            }
            var groups = new Groups(
                    List.copyOf(expressions),
                    List.copyOf(summed),
                    codes,
                    facts(connection, dimensions, new Cube(kinds, width), width));
            remembered.add(source(), groups);
            return Optional.of(groups);
        });
    }

    /** @return how many amounts each group has */
    private int count(Connection connection, List<Expression> expressions, List<QueryField> summed)
            throws SQLException {
        var sums = summed.stream().flatMap(field -> {
            var value = field.typed();
            return Stream.of(
                    "CAST(coalesce(sum(CAST(" + value + " AS DECIMAL(18,4))), 0) * 10000 AS BIGINT)",
                    "count(" + value + ")");
        });
        var told = Stream.concat(Stream.of("0"), expressions.stream().map(Expression::sql));
        var counts = Stream.concat(Stream.of("count(*)"), sums).toList();
        var sql = "CREATE TEMP TABLE counted AS SELECT r.schoolCode AS school, " + named("d", told.toList()) + ", "
                + named("n", counts) + from() + " GROUP BY ALL";
        try (var statement = statement(connection, sql)) {
            filled(statement, expressions).execute();
        }
        return counts.size();
    }

    /** Numbers the distinct values of some columns from nought in their order. */
    private List<@Nullable String[]> numbered(Connection connection, String table, List<String> columns, int from)
            throws SQLException {
        var listed = String.join(", ", columns);
        var sql = "CREATE TEMP TABLE " + table + " AS SELECT " + listed + ", CAST(row_number() OVER (ORDER BY " + listed
                + ") - 1 AS INTEGER) AS number FROM (SELECT DISTINCT " + listed + " FROM counted)";
        try (var statement = statement(connection, sql)) {
            statement.execute();
        }
        var values = new ArrayList<@Nullable String[]>();
        try (var statement = statement(connection, "SELECT " + listed + " FROM " + table + " ORDER BY number");
                var found = statement.executeQuery()) {
            while (found.next()) {
                values.add(texts(found, from, columns.size() - from + 1));
            }
        }
        return values;
    }

    private Cube facts(Connection connection, List<String> dimensions, Cube into, int width) throws SQLException {
        var same = dimensions.stream()
                .map(name -> "c." + name + " IS NOT DISTINCT FROM k." + name)
                .collect(Collectors.joining(" AND "));
        var sql = "SELECT p.number, k.number, " + String.join(", ", names("n", width))
                + " FROM counted c JOIN place p ON c.school = p.school JOIN kind k ON " + same + " ORDER BY 1, 2";
        try (var statement = statement(connection, sql);
                var found = statement.executeQuery()) {
            while (found.next()) {
                int fact = into.add(found.getInt(1), found.getInt(2));
                for (int i = 0; i < width; i++) {
                    into.increase(fact, i, found.getLong(i + 3));
                }
            }
        }
        return into;
    }

    private Cube distinctOfFile(Connection connection, List<Expression> dimensions, List<Expression> of)
            throws SQLException {
        var all = Stream.concat(of.stream(), dimensions.stream()).toList();
        var told = of.stream().map(thing -> thing.sql() + " IS NOT NULL").collect(Collectors.joining(" AND "));
        var sql = "SELECT DISTINCT r.schoolCode, "
                + named("d", all.stream().map(Expression::sql).toList()) + from() + " WHERE " + told + " ORDER BY ALL";
        var combinations = new ArrayList<@Nullable String[]>();
        var places = new HashMap<List<@Nullable String>, Integer>();
        var cube = new Cube(combinations, 1);
        List<@Nullable String> last = List.of();
        long number = -1;
        try (var statement = statement(connection, sql);
                var found = filled(statement, all).executeQuery()) {
            while (found.next()) {
                var thing = Arrays.asList(texts(found, 1, 1 + of.size()));
                number += thing.equals(last) ? 0 : 1;
                last = thing;
                var school = schools.get(String.valueOf(thing.getFirst()));
                if (school != null) {
                    var values = texts(found, of.size() + 2, dimensions.size());
                    var place = places.computeIfAbsent(Arrays.asList(values), one -> {
                        combinations.add(values);
                        return combinations.size() - 1;
                    });
                    cube.increase(cube.add(school, place), 0, number);
                }
            }
        }
        return cube;
    }

    private Remembered.Source source() {
        return new Remembered.Source(file, joins);
    }

    private String from() {
        return FROM + joins.stream().map(ClassJoin::sql).collect(Collectors.joining());
    }

    private static @Nullable String[] texts(ResultSet found, int from, int count) throws SQLException {
        var texts = new @Nullable String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = found.getString(from + i);
        }
        return texts;
    }

    private static List<String> names(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).toList();
    }

    private static String named(String letter, List<String> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i) + " AS " + letter + i)
                .collect(Collectors.joining(", "));
    }

    private PreparedStatement statement(Connection connection, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(Math.toIntExact(limit.toSeconds()));
        return statement;
    }

    /** The parameters stand in the order of the expressions, each once, the file last. */
    private PreparedStatement filled(PreparedStatement statement, List<Expression> expressions) throws SQLException {
        int at = 1;
        for (var expression : expressions) {
            for (var parameter : expression.parameters()) {
                statement.setString(at++, parameter);
            }
        }
        statement.setString(at, file.toString());
        return statement;
    }

    private <T> T asked(Question<T> question) {
        try (var connection = duckDb.connect()) {
            for (var join : joins) {
                join.prepare(connection);
            }
            return question.of(connection);
        } catch (SQLTimeoutException e) {
            throw FigureProblems.tooHeavy(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The figures cannot be computed", e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T of(Connection connection) throws SQLException;
    }
}
