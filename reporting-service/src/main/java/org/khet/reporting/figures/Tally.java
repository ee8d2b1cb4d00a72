package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
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
    /** By how many years they lie back; the one asked last is mostly the one asked next. */
    private final Map<Integer, Pass> passes = new HashMap<>();

    private @Nullable Pass last;
    private final long[][] amounts;
    /** Of columns that need more than one number, by {@link #slots}. */
    private final long[][] second;

    private final int[] slots;

    /** A figure, or why there is none. */
    record Cell(@Nullable BigDecimal value, @Nullable Reason reason) {

        /** Nearly all counts of a school are among these: each once in memory, not once a cell. */
        private static final Cell[] SMALL = LongStream.range(0, 1_000)
                .mapToObj(value -> of(BigDecimal.valueOf(value)))
                .toArray(Cell[]::new);

        static Cell of(long value) {
            return value >= 0 && value < SMALL.length ? SMALL[(int) value] : of(BigDecimal.valueOf(value));
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
        slots = new int[columns.size()];
        int wanted = 0;
        for (int i = 0; i < slots.length; i++) {
            slots[i] = needsSecond(columns.get(i)) ? wanted++ : -1;
        }
        amounts = new long[rows.size()][slots.length];
        second = new long[rows.size()][wanted];
        for (int i = 0; i < slots.length; i++) {
            if (isDistinct(columns.get(i))) {
                for (var row : second) {
                    row[slots[i]] = -1;
                }
            }
        }
    }

    private static boolean isDistinct(PlannedColumn column) {
        return column.measure().kind() == Measure.Kind.DISTINCT
                || column.measure().kind() == Measure.Kind.SCHOOLS;
    }

    private static boolean needsSecond(PlannedColumn column) {
        return isDistinct(column)
                || column.measure().kind() == Measure.Kind.SUM
                || column.measure().kind() == Measure.Kind.AVERAGE;
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
        var cube = part.cube();
        for (int fact = 0; fact < cube.size(); fact++) {
            int combination = cube.combination(fact);
            int[] here = rows.rows(cube.school(fact), places.get(combination));
            for (var column : taken.get(combination)) {
                if (rows.byYear()) {
                    add(rowOfYear(pass.yearsBack() - back(column.column())), column, cube, fact);
                } else {
                    for (int row : here) {
                        add(row, column, cube, fact);
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

    private void add(int row, Taken taken, Cube cube, int fact) {
        int at = taken.column();
        switch (columns.get(at).measure().kind()) {
            case COUNT -> amounts[row][at] += cube.amount(fact, 0);
            case SUM, AVERAGE -> {
                amounts[row][at] += cube.amount(fact, taken.amount());
                second[row][slots[at]] += cube.amount(fact, taken.amount() + 1);
            }
            case DISTINCT -> count(row, at, cube.amount(fact, 0));
            case SCHOOLS -> count(row, at, cube.school(fact));
            case INDICATOR -> throw new IllegalStateException("Indicators are worked out of other columns");
        }
    }

    /** Facts come in the order of what is counted, so that the last one counted tells. */
    private void count(int row, int at, long thing) {
        if (second[row][slots[at]] != thing) {
            second[row][slots[at]] = thing;
            amounts[row][at]++;
        }
    }

    /** How many values an average is made of. */
    long values(int row, int column) {
        return second[row][slots[column]];
    }

    /** What a column that is no indicator has in a row. */
    Cell cell(int row, int column) {
        var planned = columns.get(column);
        var pass = pass(back(column) + (rows.byYear() ? rows.size() - 1 - row : 0));
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
                values(row, column) == 0
                        ? Cell.not(Reason.NO_VALUES)
                        : Cell.of(BigDecimal.valueOf(amount)
                                .divide(
                                        PART.multiply(BigDecimal.valueOf(values(row, column))),
                                        planned.decimals(),
                                        RoundingMode.HALF_UP));
            case SCHOOLS -> Cell.of(planned.filters().isEmpty() ? all(pass, row, amount) : amount);
            default -> Cell.of(amount);
        };
    }

    private @Nullable Pass pass(int yearsBack) {
        if (last == null || last.yearsBack() != yearsBack) {
            last = passes.get(yearsBack);
        }
        return last;
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
