package org.khet.documents;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A part of a body. */
public sealed interface Block {

    /** Running text, its first line set in by 2.5 cm, both edges straight. */
    record Paragraph(String text) implements Block {}

    /** A line above what follows. */
    record Heading(String text) implements Block {}

    /**
     * A label with what belongs to it.
     *
     * @param literal shown as it is: no Thai digits, broken anywhere; for sums and ids
     */
    record Fact(String label, String value, boolean literal) implements Block {}

    /**
     * A table; its head is repeated on each page.
     *
     * @param head its cells, joined as they say; together they cover each column in each of the head's rows
     * @param dense whether its letters are small, for tables of many columns
     */
    record Table(List<HeadCell> head, List<Column> columns, List<Row> rows, boolean dense) implements Block {

        /** @throws IllegalArgumentException where a row has another number of cells than there are columns */
        public Table {
            head = List.copyOf(head);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (var row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            row.cells().size() + " cells in a table of " + columns.size() + " columns");
                }
            }
        }

        /** With the columns' titles as its head. */
        public Table(List<Column> columns, List<Row> rows) {
            this(
                    IntStream.range(0, columns.size())
                            .mapToObj(at ->
                                    new HeadCell(0, at, 1, 1, columns.get(at).title()))
                            .toList(),
                    columns,
                    rows,
                    false);
        }

        /** Whether a cell is one with that of the row below. */
        boolean goesOn(int row, int column) {
            return row + 1 < rows.size() && rows.get(row + 1).joined().contains(column);
        }

        /** How many rows the head has. */
        int headRows() {
            return head.stream()
                    .mapToInt(cell -> cell.row() + cell.rows())
                    .max()
                    .orElse(0);
        }
    }

    /** A cell of a table's head over some rows and columns, counted from the upper left corner. */
    record HeadCell(int row, int column, int rows, int columns, String text) {}

    /** Figures drawn as a picture. */
    record Graph(Chart chart) implements Block {}

    /**
     * A table's column.
     *
     * @param share of the width, against the other columns' shares
     */
    record Column(String title, double share, Align align) {}

    /**
     * A table's row.
     *
     * @param joined columns, from 0, whose cell is one with that of the row above; what this row has there is not written
     */
    record Row(List<String> cells, Tone tone, Set<Integer> joined) {

        public Row {
            cells = List.copyOf(cells);
            joined = Set.copyOf(joined);
        }

        /** With every cell by itself. */
        public Row(List<String> cells, Tone tone) {
            this(cells, tone, Set.of());
        }

        /** @param strong whether it is a total */
        public Row(List<String> cells, boolean strong) {
            this(cells, strong ? Tone.TOTAL : Tone.PLAIN);
        }
    }

    /** What a row stands for, which says how it looks. */
    enum Tone {
        PLAIN,
        SUBTOTAL,
        TOTAL
    }
}
