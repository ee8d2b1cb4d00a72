package org.khet.reporting.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A computed table.
 *
 * @param rows in the order of school codes; values in the order of the columns
 * @param totals over all rows
 */
public record ReportTable(List<Column> columns, List<Row> rows, List<Long> totals) {

    public record Column(String key, String groupTh, String titleTh) {}

    public record Row(
            String schoolCode, String nameTh, @Nullable String districtTh, List<Long> values) {}

    /** Position of a column, or -1. */
    public int indexOf(String columnKey) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(columnKey)) {
                return i;
            }
        }
        return -1;
    }
}
