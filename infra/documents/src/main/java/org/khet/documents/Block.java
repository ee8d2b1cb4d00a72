package org.khet.documents;

import java.util.List;

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

    /** A table; its head is repeated on each page. */
    record Table(List<Column> columns, List<Row> rows) implements Block {

        /** @throws IllegalArgumentException where a row has another number of cells than there are columns */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (var row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            row.cells().size() + " cells in a table of " + columns.size() + " columns");
                }
            }
        }
    }

    /**
     * A table's column.
     *
     * @param share of the width, against the other columns' shares
     */
    record Column(String title, double share, Align align) {}

    /** A table's row; a strong one is a total. */
    record Row(List<String> cells, boolean strong) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
