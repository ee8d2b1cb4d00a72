package org.khet.reporting.publications;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A published table as its JSON file holds it, read for comparing and for finding.
 *
 * @param heads layers of heads above the columns' own labels
 */
record PublishedGrid(List<List<Head>> heads, List<Column> columns, List<Row> rows) {

    static final String PLAIN = "PLAIN";
    private static final String TEXT = "TEXT";

    record Head(String labelTh, int span) {}

    record Column(String code, String labelTh, String kind) {}

    /** @param cells numbers as {@link java.math.BigDecimal}, texts, or null where nothing was said */
    record Row(String key, String weight, List<@Nullable Object> cells) {}

    static PublishedGrid of(JsonNode file) {
        var heads = new ArrayList<List<Head>>();
        for (var layer : file.path("heads")) {
            var row = new ArrayList<Head>();
            layer.forEach(head -> row.add(new Head(
                    head.path("labelTh").asString(""), head.path("span").asInt(1))));
            heads.add(List.copyOf(row));
        }
        var columns = new ArrayList<Column>();
        for (var column : file.path("columns")) {
            columns.add(new Column(
                    column.path("code").asString(""),
                    column.path("labelTh").asString(""),
                    column.path("kind").asString("")));
        }
        var rows = new ArrayList<Row>();
        for (var row : file.path("rows")) {
            var cells = new ArrayList<@Nullable Object>();
            row.path("cells").forEach(cell -> cells.add(valueOf(cell)));
            rows.add(new Row(row.path("key").asString(""), row.path("weight").asString(PLAIN), cells));
        }
        return new PublishedGrid(heads, columns, rows);
    }

    private static @Nullable Object valueOf(JsonNode cell) {
        if (cell.isNull()) {
            return null;
        }
        return cell.isNumber() ? cell.decimalValue() : cell.asString("");
    }

    boolean isText(int column) {
        return columns.get(column).kind().equals(TEXT);
    }

    /** All that stands above a column, the uppermost head first. */
    String fullTh(int column) {
        var label = new StringBuilder();
        for (var layer : heads) {
            int end = 0;
            for (var head : layer) {
                end += head.span();
                if (column < end) {
                    label.append(head.labelTh()).append(head.labelTh().isEmpty() ? "" : " ");
                    break;
                }
            }
        }
        return label.append(columns.get(column).labelTh()).toString();
    }

    /** What people call a row: its texts, codes aside. */
    String nameOf(Row row) {
        var name = new StringBuilder();
        for (int i = 0; i < columns.size() && name.isEmpty(); i++) {
            if (isText(i)
                    && i < row.cells().size()
                    && row.cells().get(i) instanceof String text
                    && !text.isBlank()
                    && !text.equals(row.key())) {
                name.append(text);
            }
        }
        return name.isEmpty() ? row.key() : name.toString();
    }
}
