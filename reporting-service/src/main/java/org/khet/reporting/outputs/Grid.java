package org.khet.reporting.outputs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of any shape, ready to be written in any format.
 *
 * @param notesTh below the table
 * @param landscape whether its printed pages lie
 */
public record Grid(List<Column> columns, List<Row> rows, List<String> notesTh, boolean landscape) {

    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notesTh = List.copyOf(notesTh);
    }

    /** @param code of the field, or what else names the column in JSON */
    public record Column(String code, String labelTh, String labelEn, Kind kind) {}

    /** What a column holds. */
    public enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        DATE
    }

    /** @param cells one for each column */
    public record Row(Weight weight, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What a row stands for. */
    public enum Weight {
        PLAIN,
        SUBTOTAL,
        TOTAL
    }

    /** One value. */
    public sealed interface Cell {

        record Text(String words) implements Cell {}

        record Figure(BigDecimal value) implements Cell {}

        record Day(LocalDate day) implements Cell {}

        /** Nothing was said. */
        record Blank() implements Cell {}

        /** A figure kept back because few people stand behind it, or because it would give such a one away. */
        record Hidden() implements Cell {}

        /** A single person's value that nobody let through. */
        record Masked() implements Cell {}

        Blank BLANK = new Blank();
        Hidden HIDDEN = new Hidden();
        Masked MASKED = new Masked();

        /** How a hidden figure is written in every format. */
        String HIDDEN_TEXT = "*";

        /** How a masked value is written in every format. */
        String MASKED_TEXT = "•••";

        static Cell figure(long value) {
            return new Figure(BigDecimal.valueOf(value));
        }

        /** A number, a text, or null where nothing was said. */
        default @Nullable Object plain() {
            return switch (this) {
                case Blank blank -> null;
                case Figure figure -> figure.value();
                default -> text();
            };
        }

        /** As text, whole and unrounded. */
        default String text() {
            return switch (this) {
                case Text text -> text.words();
                case Figure figure -> figure.value().toPlainString();
                case Day day -> day.day().toString();
                case Blank blank -> "";
                case Hidden hidden -> HIDDEN_TEXT;
                case Masked masked -> MASKED_TEXT;
            };
        }
    }

    /** How many figures are kept back. */
    public long hidden() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell instanceof Cell.Hidden)
                .count();
    }
}
