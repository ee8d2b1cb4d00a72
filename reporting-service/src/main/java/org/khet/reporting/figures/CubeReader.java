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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.queries.QueryField;
import org.khet.reporting.snapshots.DuckDb;

/** Reads cubes, one statement each. Identifiers are the fields' own; values are parameters. */
final class CubeReader {

    private static final String FROM = " FROM read_parquet(?) r";

    private final DuckDb duckDb;
    private final Path file;
    private final Map<String, Integer> schools;
    private final Duration limit;

    /** @param schools code → place among the schools; others are not read */
    CubeReader(DuckDb duckDb, Path file, Map<String, Integer> schools, Duration limit) {
        this.duckDb = duckDb;
        this.file = file;
        this.schools = schools;
        this.limit = limit;
    }

    /** Counts, sums and counts of values. */
    Cube additive(Dimensions dimensions, List<QueryField> summed) {
        var sums = summed.stream().flatMap(field -> {
            var value = field.typed();
            return Stream.of(
                    "CAST(coalesce(sum(CAST(" + value + " AS DECIMAL(18,4))), 0) * 10000 AS BIGINT)",
                    "count(" + value + ")");
        });
        var by = by(dimensions.sql().size() + 1);
        var select = Stream.of(Stream.of("r.schoolCode"), dimensions.sql().stream(), Stream.of("count(*)"), sums)
                .flatMap(columns -> columns)
                .collect(Collectors.joining(", "));
        int width = 1 + 2 * summed.size();
        int first = dimensions.sql().size() + 2;
        return read("SELECT " + select + from(dimensions) + " GROUP BY " + by + " ORDER BY 1", dimensions, 2, found -> {
            var amounts = new long[width];
            for (int i = 0; i < width; i++) {
                amounts[i] = found.getLong(first + i);
            }
            return amounts;
        });
    }

    /** Each distinct combination of some fields within a school, numbered in its order. */
    Cube distinct(Dimensions dimensions, List<QueryField> of) {
        var things = of.stream().map(Dimensions::text).toList();
        var select = Stream.of(Stream.of("r.schoolCode"), things.stream(), dimensions.sql().stream())
                .flatMap(columns -> columns)
                .collect(Collectors.joining(", "));
        var told = things.stream().map(thing -> thing + " IS NOT NULL").collect(Collectors.joining(" AND "));
        var last = new String[things.size() + 1];
        var number = new long[] {-1};
        return read(
                "SELECT DISTINCT " + select + from(dimensions) + (things.isEmpty() ? "" : " WHERE " + told)
                        + " ORDER BY " + by(things.size() + 1),
                dimensions,
                things.size() + 2,
                found -> {
                    boolean same = true;
                    for (int i = 0; i < last.length; i++) {
                        var value = found.getString(i + 1);
                        same &= value.equals(last[i]);
                        last[i] = value;
                    }
                    number[0] += same ? 0 : 1;
                    return new long[] {number[0]};
                });
    }

    private static String from(Dimensions dimensions) {
        return FROM + dimensions.joins().stream().map(ClassJoin::sql).collect(Collectors.joining());
    }

    private static PreparedStatement prepared(Connection connection, Dimensions dimensions, String sql)
            throws SQLException {
        for (var join : dimensions.joins()) {
            join.prepare(connection);
        }
        return connection.prepareStatement(sql);
    }

    private static String by(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    private Cube read(String sql, Dimensions dimensions, int firstDimension, Reading reading) {
        var combinations = new ArrayList<@Nullable String[]>();
        var places = new HashMap<List<@Nullable String>, Integer>();
        var facts = new ArrayList<Cube.Fact>();
        int width = dimensions.sql().size();
        try (var connection = duckDb.connect();
                var statement = prepared(connection, dimensions, sql)) {
            statement.setQueryTimeout(Math.toIntExact(limit.toSeconds()));
            int at = 1;
            for (var parameter : dimensions.parameters()) {
                statement.setString(at++, parameter);
            }
            statement.setString(at, file.toString());
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var amounts = reading.of(found);
                    var school = schools.get(found.getString(1));
                    if (school == null) {
                        continue;
                    }
                    var values = new @Nullable String[width];
                    for (int i = 0; i < width; i++) {
                        values[i] = found.getString(firstDimension + i);
                    }
                    var place = places.computeIfAbsent(Arrays.asList(values), one -> {
                        combinations.add(values);
                        return combinations.size() - 1;
                    });
                    facts.add(new Cube.Fact(school, place, amounts));
                }
            }
        } catch (SQLTimeoutException e) {
            throw FigureProblems.tooHeavy(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The figures cannot be computed", e);
        }
        return new Cube(combinations, facts);
    }

    @FunctionalInterface
    private interface Reading {
        long[] of(ResultSet found) throws SQLException;
    }
}
