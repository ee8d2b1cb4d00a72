package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.khet.reporting.reports.Classified;
import org.khet.reporting.snapshots.DuckDb;

/**
 * Joins each record to the band of bounds that its number lies in.
 *
 * @param alias of the table of bounds
 * @param keys SQL of what the record has for each key of the bounds
 * @param number SQL of the record's whole number
 */
record ClassJoin(String alias, Bounds bounds, List<String> keys, String number) {

    /** As precise as the records' own decimals. */
    private static final int SCALE = 4;

    /** SQL of a record's class, of what {@link #sql} joined. */
    String classOf(String value, List<Classified.Step> steps) {
        var sql = new StringBuilder("CASE WHEN " + value + " IS NULL OR " + alias + ".least IS NULL THEN NULL");
        int bound = 0;
        for (var step : steps) {
            var code = DuckDb.literal(step.code());
            if (step.upTo() == null) {
                return sql.append(" ELSE ").append(code).append(" END").toString();
            }
            sql.append(" WHEN ")
                    .append(value)
                    .append(step.withBound() ? " <= " : " < ")
                    .append(alias + ".b" + bound++)
                    .append(" THEN ")
                    .append(code);
        }
        return sql.append(" END").toString();
    }

    String sql() {
        var same = IntStream.range(0, keys.size())
                .mapToObj(i -> alias + ".k" + i + " = " + keys.get(i) + " AND ")
                .collect(Collectors.joining());
        return " LEFT JOIN " + alias + " ON " + same + number + " BETWEEN " + alias + ".least AND " + alias + ".most";
    }

    /** Lays the bounds down in a table that only this connection knows. */
    void prepare(Connection connection) throws SQLException {
        int limits = bounds.bands().getFirst().limits().size();
        var columns = new ArrayList<String>();
        IntStream.range(0, keys.size()).forEach(i -> columns.add("k" + i + " VARCHAR"));
        columns.add("least BIGINT");
        columns.add("most BIGINT");
        IntStream.range(0, limits).forEach(i -> columns.add("b" + i + " DECIMAL(18," + SCALE + ")"));
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE " + alias + " (" + String.join(", ", columns) + ")");
        }
        try (var appender =
                connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, alias)) {
            for (var band : bounds.bands()) {
                appender.beginRow();
                for (var key : band.keys()) {
                    appender.append(key);
                }
                appender.append(band.from());
                appender.append(band.to());
                for (BigDecimal limit : band.limits()) {
                    appender.append(limit.setScale(SCALE, RoundingMode.HALF_UP));
                }
                appender.endRow();
            }
        }
    }
}
