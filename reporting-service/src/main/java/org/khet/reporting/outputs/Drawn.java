package org.khet.reporting.outputs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.documents.Chart;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Weight;

/**
 * Which cells of a grid one of its charts draws.
 *
 * @param rows positions of the rows drawn; the only one where the columns are the points
 * @param category position of the column whose texts name the points; of no meaning where the columns are the points
 * @param values positions of the columns drawn
 * @param across whether the columns are the points
 */
record Drawn(Grid grid, Grid.Chart chart, List<Integer> rows, int category, List<Integer> values, boolean across) {

    /** Nobody can tell more of them apart. */
    static final int MOST_POINTS = 60;

    /** Those charts of a grid that can be drawn: whose columns are there, with some points but not too many. */
    static List<Drawn> of(Grid grid) {
        var drawn = new ArrayList<Drawn>();
        for (var chart : grid.charts()) {
            var rows = IntStream.range(0, grid.rows().size())
                    .filter(row -> grid.rows().get(row).weight() == chart.of()
                            && grid.rows().get(row).line() == chart.line())
                    .boxed()
                    .toList();
            int category = grid.indexOf(chart.category());
            var values = chart.values().stream()
                    .map(grid::indexOf)
                    .filter(column -> column >= 0)
                    .toList();
            boolean across = chart.of() == Weight.TOTAL && rows.size() == 1;
            int points = across ? values.size() : rows.size();
            if (!rows.isEmpty() && !values.isEmpty() && points <= MOST_POINTS && (across || category >= 0)) {
                drawn.add(new Drawn(grid, chart, rows, category, values, across));
            }
        }
        return drawn;
    }

    /** What is drawn beside each other: of a pie the first alone is. */
    List<List<Cell>> series() {
        if (across) {
            return List.of(
                    values.stream().map(column -> cell(rows.getFirst(), column)).toList());
        }
        return values.stream()
                .map(column -> rows.stream().map(row -> cell(row, column)).toList())
                .toList();
    }

    /** With their names made unlike each other, as pictures take equal ones for one point. */
    Chart picture() {
        var names = across
                ? values.stream().map(grid::fullTh).toList()
                : apart(rows.stream().map(row -> cell(row, category).text()).toList());
        var series = series();
        return new Chart(
                Chart.Kind.valueOf(chart.kind().name()),
                chart.titleTh(),
                names,
                IntStream.range(0, series.size())
                        .mapToObj(at -> new Chart.Series(
                                across ? chart.titleTh() : grid.fullTh(values.get(at)), numbers(series.get(at))))
                        .toList());
    }

    private Cell cell(int row, int column) {
        return grid.rows().get(row).cells().get(column);
    }

    /** What is hidden or unknown is not drawn. */
    private static List<@Nullable Double> numbers(List<Cell> cells) {
        var numbers = new ArrayList<@Nullable Double>();
        cells.forEach(cell ->
                numbers.add(cell instanceof Cell.Figure figure ? figure.value().doubleValue() : null));
        return numbers;
    }

    private static List<String> apart(List<String> categories) {
        return IntStream.range(0, categories.size())
                .mapToObj(at -> categories.subList(0, at).contains(categories.get(at))
                        ? categories.get(at) + " (" + (at + 1) + ")"
                        : categories.get(at))
                .toList();
    }
}
