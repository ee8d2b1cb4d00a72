package org.khet.reporting.outputs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.SheetRange.Spot;

/**
 * Where a chart's words and figures stand in the worksheet of its table.
 *
 * @param table the worksheet's name
 * @param head its uppermost row of the table's head, counted from 0
 * @param first its row of the first figures
 * @param aside takes what no cells of the table say just so
 */
record ChartCells(Drawn drawn, String table, int head, int first, ChartAside aside) {

    /**
     * Words or figures with the cells they come from.
     *
     * @param told null where there is nothing to draw
     */
    record Told(String range, List<@Nullable String> told) {}

    /** A series. */
    record Series(Told name, Told values) {}

    Told categories() {
        if (drawn.across()) {
            return labels(drawn.values());
        }
        return new Told(
                range(drawn.rows().stream().map(row -> spot(row, drawn.category()))),
                texts(drawn.rows().stream()
                        .map(row -> drawn.grid()
                                .rows()
                                .get(row)
                                .cells()
                                .get(drawn.category())
                                .text())));
    }

    List<Series> series() {
        var cells = drawn.series();
        if (drawn.across()) {
            int row = drawn.rows().getFirst();
            var title = texts(Stream.of(drawn.chart().titleTh()));
            var name = new Told(aside.texts(title), title);
            return List.of(new Series(
                    name, figures(cells.getFirst(), drawn.values().stream().map(column -> spot(row, column)))));
        }
        return IntStream.range(0, cells.size())
                .mapToObj(at -> {
                    int column = drawn.values().get(at);
                    return new Series(
                            labels(List.of(column)),
                            figures(cells.get(at), drawn.rows().stream().map(row -> spot(row, column))));
                })
                .toList();
    }

    /** A label below heads of its own does not say by itself what its column is. */
    private Told labels(List<Integer> columns) {
        var grid = drawn.grid();
        var texts = texts(columns.stream().map(grid::fullTh));
        var spots = new ArrayList<Spot>();
        for (var cell : HeadCells.of(grid)) {
            boolean alone = cell.row() + cell.rows() == grid.heads().size() + 1
                    && cell.textTh().equals(grid.fullTh(cell.column()));
            if (alone && columns.contains(cell.column())) {
                spots.add(new Spot(head + cell.row(), cell.column()));
            }
        }
        if (spots.size() < columns.size()) {
            return new Told(aside.texts(texts), texts);
        }
        return new Told(
                range(columns.stream().flatMap(column -> spots.stream().filter(spot -> spot.column() == column))),
                texts);
    }

    /** A program draws a text as nought: where a figure is hidden or unknown, only those that are known are drawn. */
    private Told figures(List<Cell> cells, Stream<Spot> spots) {
        var told = new ArrayList<@Nullable String>();
        cells.forEach(cell ->
                told.add(cell instanceof Cell.Figure figure ? figure.value().toPlainString() : null));
        boolean plain = cells.stream().allMatch(cell -> cell instanceof Cell.Figure || cell instanceof Cell.Blank);
        return new Told(plain ? range(spots) : aside.figures(told), told);
    }

    private Spot spot(int row, int column) {
        return new Spot(first + row, column);
    }

    private String range(Stream<Spot> spots) {
        return SheetRange.of(table, spots.toList());
    }

    private static List<@Nullable String> texts(Stream<String> texts) {
        return new ArrayList<@Nullable String>(texts.toList());
    }
}
