package org.khet.reporting.outputs;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Kind;
import org.khet.reporting.snapshots.DuckDb;

/**
 * A grid as Parquet, for those who compute on: columns by their codes, before them each row's number, key and weight. A figure
 * that is kept back or cannot be computed is null, and the last column says which and why.
 */
final class ParquetGrid {

    private static final int SCALE = 10;

    static byte[] write(Grid grid) throws IOException {
        var folder = Files.createTempDirectory("khet");
        var file = folder.resolve("table.parquet");
        try {
            copy(grid, file);
            return Files.readAllBytes(file);
        } catch (SQLException e) {
            throw new IOException("DuckDB could not write the table", e);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** Ordered by a number that no two rows share: otherwise two threads give other bytes each time. */
    private static void copy(Grid grid, Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class)) {
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE grid (\"_row\" INTEGER, \"_key\" VARCHAR, \"_weight\" VARCHAR, "
                        + IntStream.range(0, grid.columns().size())
                                .mapToObj(column ->
                                        DuckDb.quoted(grid.columns().get(column).code()) + " " + type(grid, column))
                                .collect(Collectors.joining(", "))
                        + ", \"_marks\" VARCHAR)");
            }
            try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "grid")) {
                append(grid, appender);
            }
            try (var statement = connection.prepareStatement(
                    "COPY (SELECT * FROM grid ORDER BY \"_row\") TO ? (FORMAT parquet, COMPRESSION zstd)")) {
                statement.setString(1, file.toString());
                statement.execute();
            }
        }
    }

    private static void append(Grid grid, DuckDBAppender appender) throws SQLException {
        var types = IntStream.range(0, grid.columns().size())
                .mapToObj(column -> type(grid, column))
                .toList();
        for (int i = 0; i < grid.rows().size(); i++) {
            var row = grid.rows().get(i);
            appender.beginRow();
            appender.append(i + 1);
            appender.append(row.key());
            appender.append(row.weight().name());
            var marks = new ArrayList<String>();
            for (int column = 0; column < row.cells().size(); column++) {
                var cell = row.cells().get(column);
                append(appender, cell, types.get(column));
                if (cell instanceof Cell.Hidden || cell instanceof Cell.Masked || cell instanceof Cell.Unknown) {
                    marks.add(grid.columns().get(column).code() + "=" + cell.text());
                }
            }
            appender.append(String.join(";", marks));
            appender.endRow();
        }
    }

    private static void append(DuckDBAppender appender, Cell cell, String type) throws SQLException {
        if (cell.plain() == null || cell instanceof Cell.Hidden || cell instanceof Cell.Masked) {
            appender.appendNull();
        } else if (type.equals("VARCHAR")) {
            appender.append(cell.text());
        } else if (cell instanceof Cell.Day day) {
            appender.append(day.day());
        } else if (cell instanceof Cell.Figure figure && type.equals("BIGINT")) {
            appender.append(figure.value().longValueExact());
        } else if (cell instanceof Cell.Figure figure) {
            appender.append(figure.value().setScale(SCALE, RoundingMode.HALF_UP));
        } else {
            appender.appendNull();
        }
    }

    /** A column whose cells are not all of its kind is one of texts. */
    private static String type(Grid grid, int column) {
        var cells = grid.rows().stream().map(row -> row.cells().get(column)).toList();
        return switch (grid.columns().get(column).kind()) {
            case TEXT -> "VARCHAR";
            case DATE -> cells.stream().anyMatch(Cell.Text.class::isInstance) ? "VARCHAR" : "DATE";
            case WHOLE, DECIMAL -> number(grid.columns().get(column).kind(), cells);
        };
    }

    private static String number(Kind kind, List<Cell> cells) {
        if (cells.stream()
                .anyMatch(cell -> cell instanceof Cell.Text || cell instanceof Cell.Same || cell instanceof Cell.Day)) {
            return "VARCHAR";
        }
        boolean whole = kind == Kind.WHOLE
                && cells.stream().allMatch(cell -> !(cell instanceof Cell.Figure figure) || isWhole(figure.value()));
        return whole ? "BIGINT" : "DECIMAL(28," + SCALE + ")";
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private ParquetGrid() {}
}
