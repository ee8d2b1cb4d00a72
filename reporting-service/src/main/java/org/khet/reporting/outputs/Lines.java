package org.khet.reporting.outputs;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Chart;
import org.khet.reporting.outputs.Grid.Column;
import org.khet.reporting.outputs.Grid.Head;
import org.khet.reporting.outputs.Grid.Kind;
import org.khet.reporting.outputs.Grid.Row;

/**
 * Lays a grid out as it is looked at where the figures under one head stand below each other: each row becomes as many lines as
 * there are different lowest heads, its name one cell over them, and beside it what each line tells.
 */
final class Lines {

    private static final Column TOLD = new Column("line", "รายการ", "Item", Kind.TEXT);

    private final Grid grid;
    /** How many columns name a row. */
    private final int naming;

    private final List<String> lines;
    /** Positions of the columns under each lowest head that is left. */
    private final List<List<Integer>> groups = new ArrayList<>();

    private Lines(Grid grid) {
        this.grid = grid;
        this.naming = (int) grid.columns().stream()
                .takeWhile(column -> column.kind() == Kind.TEXT)
                .count();
        this.lines = List.copyOf(new LinkedHashSet<>(
                grid.columns().subList(naming, grid.columns().size()).stream()
                        .map(Column::labelTh)
                        .toList()));
        var lowest = grid.heads().getLast();
        int before = -1;
        for (int column = naming; column < grid.columns().size(); column++) {
            int head = Grid.headAt(lowest, column);
            if (head != before) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(column);
            before = head;
        }
    }

    /** The grid itself where its figures stand beside each other, or nothing stands above them. */
    static Grid of(Grid grid) {
        return grid.below() && !grid.heads().isEmpty() ? new Lines(grid).laidOut() : grid;
    }

    private Grid laidOut() {
        var rows = new ArrayList<Row>();
        grid.rows().forEach(row -> IntStream.range(0, lines.size()).forEach(line -> rows.add(row(row, line))));
        return new Grid(
                grid.heads().subList(0, grid.heads().size() - 1).stream()
                        .map(this::layer)
                        .toList(),
                columns(),
                rows,
                grid.notesTh(),
                grid.charts().stream().map(this::chart).toList(),
                grid.landscape(),
                false);
    }

    /** Of a layer further up: each head spans the groups that it spanned the columns of. */
    private List<Head> layer(List<Head> layer) {
        var heads = new ArrayList<Head>();
        var firsts = new ArrayList<Integer>();
        IntStream.range(0, naming).forEach(firsts::add);
        firsts.add(-1);
        groups.forEach(group -> firsts.add(group.getFirst()));
        int before = -1;
        for (int first : firsts) {
            int at = first < 0 ? -1 : Grid.headAt(layer, first);
            if (first < 0) {
                heads.add(Head.none(1));
            } else {
                var head = layer.get(at);
                int span = at == before && first >= naming ? heads.removeLast().span() + 1 : 1;
                heads.add(new Head(head.labelTh(), head.labelEn(), span));
            }
            before = at;
        }
        return heads;
    }

    private List<Column> columns() {
        var columns = new ArrayList<>(grid.columns().subList(0, naming));
        columns.add(TOLD);
        for (var group : groups) {
            var first = grid.columns().get(group.getFirst());
            var head = grid.heads().getLast().get(Grid.headAt(grid.heads().getLast(), group.getFirst()));
            boolean whole =
                    group.stream().allMatch(column -> grid.columns().get(column).kind() == Kind.WHOLE);
            columns.add(new Column(
                    first.code(),
                    head.labelTh(),
                    head.labelEn(),
                    whole ? Kind.WHOLE : Kind.DECIMAL,
                    whole ? 0 : Column.AS_GIVEN));
        }
        return columns;
    }

    private Row row(Row row, int line) {
        var cells = new ArrayList<Cell>();
        for (var cell : row.cells().subList(0, naming)) {
            cells.add(line == 0 ? cell : new Cell.Same(cell.text()));
        }
        cells.add(new Cell.Text(lines.get(line)));
        for (var group : groups) {
            cells.add(group.stream()
                    .filter(column -> lineOf(column) == line)
                    .findFirst()
                    .map(column ->
                            rounded(row.cells().get(column), grid.columns().get(column)))
                    .orElse(Cell.BLANK));
        }
        return new Row(row.key(), row.weight(), cells, line);
    }

    private static Cell rounded(Cell cell, Column column) {
        return cell instanceof Cell.Figure figure && column.kind() == Kind.DECIMAL
                ? new Cell.Figure(figure.value().setScale(column.decimals(), RoundingMode.HALF_UP))
                : cell;
    }

    private int lineOf(int column) {
        return lines.indexOf(grid.columns().get(column).labelTh());
    }

    /** A chart draws the figures of one line, that of its first column. */
    private Chart chart(Chart chart) {
        var drawn = chart.values().stream()
                .map(grid::indexOf)
                .filter(column -> column >= naming)
                .toList();
        int line = drawn.isEmpty() ? 0 : lineOf(drawn.getFirst());
        var codes = groups.stream()
                .filter(group -> group.stream().anyMatch(column -> drawn.contains(column) && lineOf(column) == line))
                .map(group -> grid.columns().get(group.getFirst()).code())
                .toList();
        return new Chart(chart.kind(), chart.titleTh(), chart.titleEn(), chart.category(), codes, chart.of(), line);
    }
}
