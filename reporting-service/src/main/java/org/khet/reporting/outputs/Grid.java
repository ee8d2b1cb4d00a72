package org.khet.reporting.outputs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of any shape with its charts, ready to be written in any format.
 *
 * @param heads layers of heads above the columns, the uppermost first; empty where the columns' own labels are all
 * @param notesTh below the table
 * @param landscape whether its printed pages lie
 * @param below whether on a page the figures under one head stand below each other, see {@link Lines}
 */
public record Grid(
        List<List<Head>> heads,
        List<Column> columns,
        List<Row> rows,
        List<String> notesTh,
        List<Chart> charts,
        boolean landscape,
        boolean below) {

    /** @throws IllegalArgumentException where a layer's spans or a row's cells are not as many as the columns */
    public Grid {
        heads = heads.stream().map(List::copyOf).toList();
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notesTh = List.copyOf(notesTh);
        charts = List.copyOf(charts);
        for (var layer : heads) {
            requireWidth(layer.stream().mapToInt(Head::span).sum(), columns.size());
        }
        for (var row : rows) {
            requireWidth(row.cells().size(), columns.size());
        }
    }

    /** Without heads above the columns' labels and without charts. */
    public Grid(List<Column> columns, List<Row> rows, List<String> notesTh, boolean landscape) {
        this(List.of(), columns, rows, notesTh, List.of(), landscape, false);
    }

    private static void requireWidth(int found, int columns) {
        if (found != columns) {
            throw new IllegalArgumentException(found + " cells in a grid of " + columns + " columns");
        }
    }

    /**
     * A head over neighbouring columns.
     *
     * @param labelTh empty where there is none: what stands below then reaches up
     */
    public record Head(String labelTh, String labelEn, int span) {

        /** @throws IllegalArgumentException where it spans nothing */
        public Head {
            if (span < 1) {
                throw new IllegalArgumentException("A head spans one column or more");
            }
        }

        public static Head none(int span) {
            return new Head("", "", span);
        }
    }

    /**
     * One column.
     *
     * @param code of the field, or what else names the column in data formats; unlike every other's
     * @param labelTh what stands in the lowest layer of the head
     * @param decimals shown of a DECIMAL; {@link #AS_GIVEN} where each figure has its own
     */
    public record Column(String code, String labelTh, String labelEn, Kind kind, int decimals) {

        static final int AS_GIVEN = -1;

        private static final int USUAL = 2;

        public Column(String code, String labelTh, String labelEn, Kind kind) {
            this(code, labelTh, labelEn, kind, kind == Kind.DECIMAL ? USUAL : 0);
        }

        /** How many of a figure are shown. */
        int decimals(BigDecimal value) {
            return decimals == AS_GIVEN ? Math.max(0, value.scale()) : decimals;
        }
    }

    /** What a column holds. */
    public enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        DATE
    }

    /**
     * One row.
     *
     * @param key names it within its table, for example a school's code; empty where nothing asks for it
     * @param cells one for each column
     * @param line which of the lines that name and figures of one row are laid out in, from 0
     */
    public record Row(String key, Weight weight, List<Cell> cells, int line) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Row(String key, Weight weight, List<Cell> cells) {
            this(key, weight, cells, 0);
        }

        public Row(Weight weight, List<Cell> cells) {
            this("", weight, cells);
        }
    }

    /** What a row stands for. */
    public enum Weight {
        PLAIN,
        SUBTOTAL,
        TOTAL
    }

    /**
     * A picture of some of the figures.
     *
     * @param category code of the column whose texts name the points
     * @param values codes of the columns drawn, each a series
     * @param of which rows are drawn; a single row of TOTAL is drawn with the columns as its points
     * @param line which of a row's lines is drawn
     */
    public record Chart(
            ChartKind kind, String titleTh, String titleEn, String category, List<String> values, Weight of, int line) {
        public Chart {
            values = List.copyOf(values);
        }

        /** Of rows that are a line each. */
        public Chart(ChartKind kind, String titleTh, String titleEn, String category, List<String> values, Weight of) {
            this(kind, titleTh, titleEn, category, values, of, 0);
        }
    }

    /** How figures are drawn. */
    public enum ChartKind {
        BAR,
        LINE,
        PIE,
        STACKED
    }

    /** One value. */
    public sealed interface Cell {

        record Text(String words) implements Cell {}

        /** The text above goes on: written down where a cell is read by itself, one cell with it where a page is looked at. */
        record Same(String words) implements Cell {}

        record Figure(BigDecimal value) implements Cell {}

        record Day(LocalDate day) implements Cell {}

        /** Nothing was said. */
        record Blank() implements Cell {}

        /** A figure kept back because few people stand behind it, or because it would give such a one away. */
        record Hidden() implements Cell {}

        /** A single person's value that nobody let through. */
        record Masked() implements Cell {}

        /** A figure that cannot be computed, and why: never nought for that. */
        record Unknown(String reasonTh) implements Cell {}

        Blank BLANK = new Blank();
        Hidden HIDDEN = new Hidden();
        Masked MASKED = new Masked();

        /** How a hidden figure is written in every format. */
        String HIDDEN_TEXT = "*";

        /** How a masked value is written in every format. */
        String MASKED_TEXT = "•••";

        /** How a figure that cannot be computed is written in every format; below the table stands why. */
        String UNKNOWN_TEXT = "n.a.";

        static Cell figure(long value) {
            return figure(BigDecimal.valueOf(value));
        }

        /** Small counts, of which a nation's table has millions, are the same cell each time. */
        static Cell figure(BigDecimal value) {
            return SmallFigures.is(value) ? SmallFigures.of(value) : new Figure(value);
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
                case Same same -> same.words();
                case Figure figure -> figure.value().toPlainString();
                case Day day -> day.day().toString();
                case Blank blank -> "";
                case Hidden hidden -> HIDDEN_TEXT;
                case Masked masked -> MASKED_TEXT;
                case Unknown unknown -> UNKNOWN_TEXT;
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

    /** All that stands above a column, the uppermost head first, its own label last: its name where there are no layers. */
    public String fullTh(int column) {
        var label = new StringBuilder();
        for (var layer : heads) {
            var above = layer.get(headAt(layer, column)).labelTh();
            if (!above.isEmpty()) {
                label.append(above).append(' ');
            }
        }
        return label.append(columns.get(column).labelTh()).toString();
    }

    /** Position of a column, or -1. */
    public int indexOf(String code) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    /** Position in its layer of the head that stands over a column. */
    static int headAt(List<Head> layer, int column) {
        int end = 0;
        for (int i = 0; i < layer.size(); i++) {
            end += layer.get(i).span();
            if (column < end) {
                return i;
            }
        }
        throw new IllegalArgumentException("No head over column " + column);
    }

    /** What the reader is told below the table: the grid's notes, and why some figures could not be computed. */
    List<String> allNotesTh() {
        var notes = new LinkedHashSet<>(notesTh);
        for (var row : rows) {
            for (var cell : row.cells()) {
                if (cell instanceof Cell.Unknown unknown) {
                    notes.add(Cell.UNKNOWN_TEXT + " คำนวณไม่ได้: " + unknown.reasonTh());
                }
            }
        }
        return List.copyOf(notes);
    }
}
