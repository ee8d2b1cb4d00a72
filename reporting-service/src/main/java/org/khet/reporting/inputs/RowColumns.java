package org.khet.reporting.inputs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a table's rows as a sheet has them. */
final class RowColumns {

    record Column(String code, String labelTh, String labelEn) {}

    static List<Column> of(InputTable table) {
        var columns = new ArrayList<Column>();
        table.keys().forEach(key -> columns.add(new Column(key.code(), key.labelTh(), key.labelEn())));
        columns.add(new Column("value", "ค่า", "Value"));
        columns.add(new Column("validFrom", "ใช้ตั้งแต่", "Valid from"));
        columns.add(new Column("validTo", "ใช้ถึง", "Valid to"));
        columns.add(new Column("authority", "ผู้กำหนด", "Authority"));
        columns.add(new Column("source", "แหล่งที่มา", "Source"));
        columns.add(new Column("confirmed", "ยืนยันแล้ว", "Confirmed"));
        return columns;
    }

    /** CSV that Excel opens as UTF-8, and that {@link RowsText} reads back as the same rows. */
    static byte[] csv(InputTable table, List<InputRow> rows) {
        var head = of(table).stream().map(Column::labelTh).toList();
        return Stream.concat(Stream.of(head), rows.stream().map(row -> cells(table, row)))
                .map(cells -> cells.stream().map(RowColumns::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(InputTable table, InputRow row) {
        var cells = new ArrayList<String>();
        table.keys().forEach(key -> cells.add(row.key(key.code())));
        cells.add(row.value().toPlainString());
        cells.add(row.validFrom().toString());
        cells.add(text(row.validTo()));
        cells.add(row.authority());
        cells.add(row.source());
        cells.add(row.confirmed() ? "ใช่" : "ไม่");
        return cells;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A cell that begins like a formula is made a text, since spreadsheets would run it. */
    private static String quoted(String cell) {
        var safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private RowColumns() {}
}
