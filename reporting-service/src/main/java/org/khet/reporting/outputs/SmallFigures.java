package org.khet.reporting.outputs;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.khet.reporting.outputs.Grid.Cell;

/** Counts that come again and again. */
final class SmallFigures {
    private static final int MOST = 1_000;
    private static final int DIGITS = 3;
    private static final List<Cell> CELLS = LongStream.range(0, MOST)
            .<Cell>mapToObj(value -> new Cell.Figure(BigDecimal.valueOf(value)))
            .toList();

    static boolean is(BigDecimal value) {
        return value.scale() == 0 && value.signum() >= 0 && value.precision() <= DIGITS;
    }

    static Cell of(BigDecimal value) {
        return CELLS.get(value.intValue());
    }

    private SmallFigures() {}
}
