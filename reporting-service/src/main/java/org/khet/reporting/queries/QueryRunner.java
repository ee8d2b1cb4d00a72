package org.khet.reporting.queries;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.queries.Combination.Measured;
import org.khet.reporting.queries.QuerySpec.Filter;
import org.khet.reporting.snapshots.DuckDb;
import org.khet.reporting.snapshots.Snapshot;

/** Runs statements over one snapshot, on one connection, for a bounded time. Close it. */
final class QueryRunner implements AutoCloseable {

    private final Connection connection;
    private final QueryFields fields;
    private final String file;
    private final Duration limit;

    QueryRunner(DuckDb duckDb, Snapshot snapshot, Path file, QueryFields fields, Duration limit) {
        this.fields = fields;
        this.file = file.toString();
        this.limit = limit;
        try {
            connection = duckDb.connect();
            schools(snapshot);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** @param most more groups than that are not read */
    List<Combination> groups(List<Filter> filters, List<String> groupBy, List<String> measured, int most) {
        return run(new Sql(fields, file, filters).groups(groupBy, measured, most), found -> {
            var groups = new ArrayList<String>();
            int at = 1;
            for (int i = 0; i < groupBy.size(); i++) {
                groups.add(Objects.requireNonNullElse(found.getString(at++), Combination.NOTHING));
            }
            long count = found.getLong(at++);
            var figures = new ArrayList<Measured>();
            for (int i = 0; i < measured.size(); i++) {
                var sum = found.getString(at + 1);
                figures.add(new Measured(
                        found.getLong(at),
                        sum == null ? null : new BigDecimal(sum),
                        found.getString(at + 2),
                        found.getString(at + 3)));
                at += 4;
            }
            return new Combination(groups, count, figures);
        });
    }

    List<List<@Nullable String>> list(List<Filter> filters, List<String> codes, int most) {
        return run(new Sql(fields, file, filters).list(codes, most), found -> {
            var cells = new ArrayList<@Nullable String>();
            for (int i = 1; i <= codes.size(); i++) {
                cells.add(found.getString(i));
            }
            return cells;
        });
    }

    long count(List<Filter> filters) {
        return run(new Sql(fields, file, filters).count(), found -> found.getLong(1))
                .getFirst();
    }

    private <T> List<T> run(Sql.Statement wanted, Reading<T> reading) {
        try (var statement = connection.prepareStatement(wanted.text())) {
            statement.setQueryTimeout(Math.toIntExact(limit.toSeconds()));
            for (int i = 0; i < wanted.parameters().size(); i++) {
                statement.setString(i + 1, wanted.parameters().get(i));
            }
            var rows = new ArrayList<T>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(reading.of(found));
                }
            }
            return rows;
        } catch (SQLTimeoutException e) {
            throw QueryProblems.tooHeavy();
        } catch (SQLException e) {
            if (Objects.requireNonNullElse(e.getMessage(), "").contains("Out of Memory")) {
                throw QueryProblems.tooHeavy();
            }
            throw failed(e);
        }
    }

    /** How a row is read. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private void schools(Snapshot snapshot) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE schools (schoolCode VARCHAR, schoolName VARCHAR,"
                    + " schoolDistrict VARCHAR, areaCode VARCHAR, areaName VARCHAR)");
        }
        try (var appender =
                connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "schools")) {
            for (var member : snapshot.members()) {
                appender.beginRow();
                append(appender, member.schoolCode());
                append(appender, member.schoolNameTh());
                append(appender, member.districtTh());
                append(appender, member.areaCode());
                append(appender, member.areaNameTh());
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, @Nullable String text) throws SQLException {
        if (text == null) {
            appender.appendNull();
        } else {
            appender.append(text);
        }
    }

    private static IllegalStateException failed(SQLException cause) {
        return new IllegalStateException("A query over a snapshot failed", cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
