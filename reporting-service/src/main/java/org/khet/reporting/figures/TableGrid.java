package org.khet.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.outputs.Grid;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Chart;
import org.khet.reporting.outputs.Grid.ChartKind;
import org.khet.reporting.outputs.Grid.Column;
import org.khet.reporting.outputs.Grid.Head;
import org.khet.reporting.outputs.Grid.Kind;
import org.khet.reporting.outputs.Grid.Row;
import org.khet.reporting.outputs.Grid.Weight;
import org.khet.reporting.queries.QuerySpec.Orientation;
import org.khet.reporting.reports.Block;
import org.khet.reporting.reports.ReportDefinition;

/** A computed table as it is written into files. */
public final class TableGrid {

    private static final String ROW = "row";

    private final ReportTable table;
    private final boolean byNetwork;
    private final int leading;

    private TableGrid(ReportTable table) {
        this.table = table;
        this.byNetwork = table.rows().stream().anyMatch(row -> row.networkTh() != null);
        this.leading =
                table.bySchool() ? byNetwork ? 4 : 3 : Math.max(1, table.names().size());
    }

    public static Grid of(ReportDefinition report, ReportTable table) {
        var made = new TableGrid(table);
        return new Grid(
                made.layers(),
                made.columns(),
                made.rows(),
                table.notesTh(),
                report.charts().stream().map(made::chart).toList(),
                report.orientation() == Orientation.LANDSCAPE,
                table.below());
    }

    /** Of a table that no definition describes: without charts, on a broad page. */
    public static Grid of(ReportTable table) {
        var made = new TableGrid(table);
        return new Grid(made.layers(), made.columns(), made.rows(), table.notesTh(), List.of(), true, false);
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        if (table.bySchool()) {
            columns.add(new Column("schoolCode", "รหัสโรงเรียน", "School code", Kind.TEXT));
            columns.add(new Column("schoolName", "ชื่อโรงเรียน", "School", Kind.TEXT));
            columns.add(new Column("district", "อำเภอ", "District", Kind.TEXT));
            if (byNetwork) {
                columns.add(new Column("network", "เครือข่าย", "Network", Kind.TEXT));
            }
        } else if (table.names().isEmpty()) {
            columns.add(new Column(ROW, table.labelTh(), table.labelEn(), Kind.TEXT));
        } else {
            for (var name : table.names()) {
                var code = columns.isEmpty() ? ROW : ROW + (columns.size() + 1);
                columns.add(new Column(
                        code, name.headsTh().getLast(), name.headsEn().getLast(), Kind.TEXT));
            }
        }
        for (var column : table.columns()) {
            columns.add(new Column(
                    column.key(),
                    column.headsTh().getLast(),
                    column.headsEn().getLast(),
                    column.decimals() == 0 ? Kind.WHOLE : Kind.DECIMAL,
                    column.decimals()));
        }
        return columns;
    }

    /** Heads that lie low: those of fewer layers stand on their columns. */
    private List<List<Head>> layers() {
        int depth = Stream.concat(
                                table.columns().stream()
                                        .map(column -> column.headsTh().size()),
                                table.names().stream()
                                        .map(name -> name.headsTh().size()))
                        .max(Integer::compare)
                        .orElse(1)
                - 1;
        var layers = new ArrayList<List<Head>>();
        for (int layer = 0; layer < depth; layer++) {
            var heads = new ArrayList<>(names(depth, layer));
            List<String> before = List.of();
            for (var column : table.columns()) {
                int at = column.headsTh().size() - 1 - depth + layer;
                var path = at < 0 ? List.<String>of() : column.headsTh().subList(0, at + 1);
                var last = heads.getLast();
                if (!path.isEmpty() && path.equals(before)) {
                    heads.set(heads.size() - 1, new Head(last.labelTh(), last.labelEn(), last.span() + 1));
                } else {
                    heads.add(
                            path.isEmpty()
                                    ? Head.none(1)
                                    : new Head(path.getLast(), column.headsEn().get(at), 1));
                }
                before = path;
            }
            layers.add(heads);
        }
        return layers;
    }

    private List<Head> names(int depth, int layer) {
        return table.names().isEmpty()
                ? List.of(Head.none(leading))
                : table.names().stream()
                        .map(name -> {
                            int at = name.headsTh().size() - 1 - depth + layer;
                            return at < 0
                                    ? Head.none(1)
                                    : new Head(
                                            name.headsTh().get(at),
                                            name.headsEn().get(at),
                                            1);
                        })
                        .toList();
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        var above = "";
        for (var row : table.rows()) {
            var cells = new ArrayList<Cell>();
            if (table.bySchool()) {
                boolean plain = row.weight() == ReportTable.Weight.PLAIN;
                cells.add(new Cell.Text(plain ? row.key() : ""));
                cells.add(new Cell.Text(row.labelTh()));
                cells.add(new Cell.Text(Objects.requireNonNullElse(row.districtTh(), "")));
                if (byNetwork) {
                    cells.add(new Cell.Text(Objects.requireNonNullElse(row.networkTh(), "")));
                }
            } else if (table.names().isEmpty()) {
                cells.add(new Cell.Text(row.labelTh()));
            } else {
                above = names(row, above, cells);
            }
            for (int i = 0; i < table.columns().size(); i++) {
                cells.add(cell(row, i));
            }
            rows.add(new Row(row.key(), Weight.valueOf(row.weight().name()), cells));
        }
        return rows;
    }

    /** @return the first of them, which goes on where the next row has the same */
    private String names(ReportTable.Row row, String above, List<Cell> cells) {
        for (int i = 0; i < leading; i++) {
            var words = i < row.namesTh().size() ? row.namesTh().get(i) : "";
            cells.add(i == 0 && words.equals(above) ? new Cell.Same(words) : new Cell.Text(words));
        }
        return row.namesTh().isEmpty() ? "" : row.namesTh().getFirst();
    }

    private Cell cell(ReportTable.Row row, int column) {
        var value = row.values().get(column);
        if (value != null) {
            return Cell.figure(value);
        }
        return table.gap(row.key(), table.columns().get(column).key())
                .map(gap -> switch (gap.reason()) {
                    case HIDDEN -> Cell.HIDDEN;
                    case NOT_COLLECTED -> new Cell.Text(gap.reasonTh());
                    default -> new Cell.Unknown(gap.reasonTh());
                })
                .orElse(Cell.BLANK);
    }

    private static Weight weight(Block.@Nullable Kind rows, boolean bySchool) {
        if (rows == null) {
            return bySchool ? Weight.TOTAL : Weight.PLAIN;
        }
        return switch (rows) {
            case PART -> Weight.PLAIN;
            case SUBTOTAL -> Weight.SUBTOTAL;
            case TOTAL -> Weight.TOTAL;
        };
    }

    private Chart chart(ReportDefinition.Chart chart) {
        boolean bySchool = table.bySchool();
        return new Chart(
                ChartKind.valueOf(chart.kind().name()),
                chart.titleTh(),
                chart.titleEn(),
                bySchool ? "schoolName" : ROW,
                chart.columns().stream().filter(key -> table.indexOf(key) >= 0).toList(),
                weight(chart.rows(), bySchool));
    }
}
