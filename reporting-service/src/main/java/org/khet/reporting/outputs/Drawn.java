package org.khet.reporting.outputs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.documents.Chart;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Weight;

/** The figures of a grid that its charts draw. */
final class Drawn {

    /** Nobody can tell more of them apart. */
    static final int MOST_POINTS = 60;

    /** Those charts of a grid that can be drawn: whose columns are there, with some points but not too many. */
    static List<Chart> of(Grid grid) {
        var drawn = new ArrayList<Chart>();
        for (var chart : grid.charts()) {
            var rows = grid.rows().stream()
                    .filter(row -> row.weight() == chart.of())
                    .toList();
            int category = grid.indexOf(chart.category());
            var values = chart.values().stream()
                    .map(grid::indexOf)
                    .filter(column -> column >= 0)
                    .toList();
            if (rows.isEmpty() || values.isEmpty()) {
                continue;
            }
            boolean across = chart.of() == Weight.TOTAL && rows.size() == 1;
            int points = across ? values.size() : rows.size();
            if (points <= MOST_POINTS && (across || category >= 0)) {
                drawn.add(
                        across
                                ? across(grid, chart, rows.getFirst(), values)
                                : down(grid, chart, rows, category, values));
            }
        }
        return drawn;
    }

    private static Chart across(Grid grid, Grid.Chart chart, Grid.Row row, List<Integer> columns) {
        return new Chart(
                kind(chart),
                chart.titleTh(),
                columns.stream().map(grid::fullTh).toList(),
                List.of(new Chart.Series(chart.titleTh(), numbers(List.of(row), columns))));
    }

    private static Chart down(Grid grid, Grid.Chart chart, List<Grid.Row> rows, int category, List<Integer> columns) {
        return new Chart(
                kind(chart),
                chart.titleTh(),
                apart(rows.stream().map(row -> row.cells().get(category).text()).toList()),
                columns.stream()
                        .map(column -> new Chart.Series(grid.fullTh(column), numbers(rows, List.of(column))))
                        .toList());
    }

    /** What is hidden or unknown is not drawn. */
    private static List<@Nullable Double> numbers(List<Grid.Row> rows, List<Integer> columns) {
        var numbers = new ArrayList<@Nullable Double>();
        for (var row : rows) {
            for (int column : columns) {
                numbers.add(
                        row.cells().get(column) instanceof Cell.Figure figure
                                ? figure.value().doubleValue()
                                : null);
            }
        }
        return numbers;
    }

    /** Names of points that a chart would otherwise take for one. */
    static List<String> apart(List<String> categories) {
        return IntStream.range(0, categories.size())
                .mapToObj(at -> categories.subList(0, at).contains(categories.get(at))
                        ? categories.get(at) + " (" + (at + 1) + ")"
                        : categories.get(at))
                .toList();
    }

    private static Chart.Kind kind(Grid.Chart chart) {
        return Chart.Kind.valueOf(chart.kind().name());
    }

    private Drawn() {}
}
