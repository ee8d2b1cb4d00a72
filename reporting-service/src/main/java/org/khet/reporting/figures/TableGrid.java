package org.khet.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import org.khet.reporting.outputs.Grid;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Column;
import org.khet.reporting.outputs.Grid.Head;
import org.khet.reporting.outputs.Grid.Kind;
import org.khet.reporting.outputs.Grid.Row;
import org.khet.reporting.outputs.Grid.Weight;

/** A computed table as it is written into files. */
public final class TableGrid {

    private static final String TOTAL = "total";
    private static final String TOTAL_TH = "รวมทั้งสิ้น";

    public static Grid of(ReportTable table) {
        var columns = new ArrayList<>(List.of(
                new Column("schoolCode", "รหัสโรงเรียน", "School code", Kind.TEXT),
                new Column("schoolName", "ชื่อโรงเรียน", "School", Kind.TEXT),
                new Column("district", "อำเภอ", "District", Kind.TEXT)));
        var layer = new ArrayList<>(List.of(Head.none(columns.size())));
        for (var column : table.columns()) {
            columns.add(new Column(column.key(), below(column), column.key(), Kind.WHOLE));
            var last = layer.getLast();
            if (last.labelTh().equals(column.groupTh())) {
                layer.set(layer.size() - 1, new Head(last.labelTh(), last.labelEn(), last.span() + 1));
            } else {
                layer.add(new Head(column.groupTh(), column.groupTh(), 1));
            }
        }
        var rows = new ArrayList<Row>();
        for (var row : table.rows()) {
            var district = row.districtTh();
            rows.add(row(
                    row.schoolCode(),
                    Weight.PLAIN,
                    List.of(row.schoolCode(), row.nameTh(), district == null ? "" : district),
                    row.values()));
        }
        rows.add(row(TOTAL, Weight.TOTAL, List.of("", TOTAL_TH, ""), table.totals()));
        return new Grid(List.of(layer), columns, rows, List.of(), List.of(), true);
    }

    private static String below(ReportTable.Column column) {
        var group = column.groupTh() + " ";
        return column.titleTh().startsWith(group) ? column.titleTh().substring(group.length()) : column.titleTh();
    }

    private static Row row(String key, Weight weight, List<String> words, List<Long> values) {
        var cells = new ArrayList<Cell>();
        words.forEach(word -> cells.add(new Cell.Text(word)));
        values.forEach(value -> cells.add(Cell.figure(value)));
        return new Row(key, weight, cells);
    }

    private TableGrid() {}
}
