package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.Cube.Fact;
import org.khet.reporting.figures.Pass.Part;
import org.khet.reporting.figures.Pass.Taken;
import org.khet.reporting.figures.ReportTable.Reason;
import org.khet.reporting.reports.Measure;

/** Adds facts up to the cells of a table. */
final class Tally {

    private static final BigDecimal PART = BigDecimal.TEN.pow(Cube.SCALE);

    private final List<PlannedColumn> columns;
    private final RowPlan rows;
    private final Schools schools;
    private final Map<Integer, Pass> passes = new HashMap<>();
    private final long[][] amounts;
    private final long[][] second;

    /** A figure, or why there is none. */
    record Cell(@Nullable BigDecimal value, @Nullable Reason reason) {
        static Cell of(long value) {
            return new Cell(BigDecimal.valueOf(value), null);
        }

        static Cell of(BigDecimal value) {
            return new Cell(value, null);
        }

        static Cell not(Reason reason) {
            return new Cell(null, reason);
        }
    }

    Tally(List<PlannedColumn> columns, RowPlan rows, Schools schools) {
        this.columns = columns;
        this.rows = rows;
        this.schools = schools;
        amounts = new long[rows.size()][columns.size()];
        second = new long[rows.size()][columns.size()];
        for (var row : second) {
            for (int i = 0; i < row.length; i++) {
                row[i] = isDistinct(columns.get(i)) ? -1 : 0;
            }
        }
    }

    private static boolean isDistinct(PlannedColumn column) {
        return column.measure().kind() == Measure.Kind.DISTINCT
                || column.measure().kind() == Measure.Kind.SCHOOLS;
    }

    void add(Pass pass) {
        passes.put(pass.yearsBack(), pass);
        pass.parts().forEach(part -> add(pass, part));
    }

    private void add(Pass pass, Part part) {
        var combinations = part.cube().combinations();
        var taken = combinations.stream()
                .map(one -> part.taken().stream()
                        .filter(column -> column.fits().test(one))
                        .toArray(Taken[]::new))
                .toList();
        var places = combinations.stream()
                .map(one -> rows.rowsOf(part.dimensions(), one))
                .toList();
        for (var fact : part.cube().facts()) {
            int[] here = rows.rows(fact.school(), places.get(fact.combination()));
            for (var column : taken.get(fact.combination())) {
                if (rows.byYear()) {
                    add(rowOfYear(pass.yearsBack() - back(column.column())), column, fact);
                } else {
                    for (int row : here) {
                        add(row, column, fact);
                    }
                }
            }
        }
    }

    private int back(int column) {
        return columns.get(column).measure().back();
    }

    /** The first row is the earliest year. */
    private int rowOfYear(int yearsBack) {
        return rows.size() - 1 - yearsBack;
    }

    private void add(int row, Taken taken, Fact fact) {
        int at = taken.column();
        switch (columns.get(at).measure().kind()) {
            case COUNT -> amounts[row][at] += fact.amounts()[0];
            case SUM, AVERAGE -> {
                amounts[row][at] += fact.amounts()[taken.amount()];
                second[row][at] += fact.amounts()[taken.amount() + 1];
            }
            case DISTINCT -> count(row, at, fact.amounts()[0]);
            case SCHOOLS -> count(row, at, fact.school());
            case INDICATOR -> throw new IllegalStateException("Indicators are worked out of other columns");
        }
    }

    /** Facts come in the order of what is counted, so that the last one counted tells. */
    private void count(int row, int at, long thing) {
        if (second[row][at] != thing) {
            second[row][at] = thing;
            amounts[row][at]++;
        }
    }

    /** How many values an average is made of. */
    long values(int row, int column) {
        return second[row][column];
    }

    /** What a column that is no indicator has in a row. */
    Cell cell(int row, int column) {
        var planned = columns.get(column);
        var pass = passes.get(back(column) + (rows.byYear() ? rows.size() - 1 - row : 0));
        if (pass == null) {
            return Cell.not(Reason.NO_SNAPSHOT);
        }
        if (pass.lacks(column)) {
            return Cell.not(Reason.NO_FIELD);
        }
        if (pass.awaits(column)) {
            return Cell.not(Reason.NO_INPUT);
        }
        long amount = amounts[row][column];
        return switch (planned.measure().kind()) {
            case SUM -> Cell.of(rounded(BigDecimal.valueOf(amount, Cube.SCALE), planned));
            case AVERAGE ->
                second[row][column] == 0
                        ? Cell.not(Reason.NO_VALUES)
                        : Cell.of(BigDecimal.valueOf(amount)
                                .divide(
                                        PART.multiply(BigDecimal.valueOf(second[row][column])),
                                        planned.decimals(),
                                        RoundingMode.HALF_UP));
            case SCHOOLS -> Cell.of(planned.filters().isEmpty() ? all(pass, row, amount) : amount);
            default -> Cell.of(amount);
        };
    }

    /** Schools without any record count too where nothing is asked of the records. */
    private long all(Pass pass, int row, long withRecords) {
        if (rows.byYear()) {
            return pass.snapshot().members().size();
        }
        var within = rows.heads().get(row).schools();
        return within == null
                ? withRecords
                : within.stream()
                        .filter(school -> pass.has(schools.members().get(school).schoolCode()))
                        .count();
    }

    private static BigDecimal rounded(BigDecimal sum, PlannedColumn column) {
        if (column.measure().decimals() != null) {
            return sum.setScale(column.decimals(), RoundingMode.HALF_UP);
        }
        var plain = sum.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
