package org.khet.documents;

import java.util.List;

/** A table's head for word processors: rows that are repeated on each page, cells joined over columns and down. */
final class WordTableHead {
    private static final String SHADE = "EBEBEB";

    static void write(Xml xml, WordText text, Block.Table table, List<Double> widths, double size) {
        for (int row = 0; row < table.headRows(); row++) {
            xml.open("w:tr")
                    .open("w:trPr")
                    .empty("w:cantSplit")
                    .empty("w:tblHeader")
                    .close();
            for (int column = 0; column < widths.size(); ) {
                var cell = at(table, row, column);
                open(xml, cell, row, widths);
                WordTable.said(
                        text, row == cell.row() ? cell.text() : "", WordText.Letters.of(size, true), Align.CENTRE);
                xml.close();
                column += cell.columns();
            }
            xml.close();
        }
    }

    private static Block.HeadCell at(Block.Table table, int row, int column) {
        return table.head().stream()
                .filter(cell -> row >= cell.row()
                        && row < cell.row() + cell.rows()
                        && column >= cell.column()
                        && column < cell.column() + cell.columns())
                .findFirst()
                .orElseGet(() -> new Block.HeadCell(row, column, 1, 1, ""));
    }

    /** In the schema's order. */
    private static void open(Xml xml, Block.HeadCell cell, int row, List<Double> widths) {
        double width = widths.subList(cell.column(), cell.column() + cell.columns()).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", WordLook.twips(width), "w:type", "dxa");
        if (cell.columns() > 1) {
            xml.empty("w:gridSpan", "w:val", cell.columns());
        }
        if (cell.rows() > 1 && row == cell.row()) {
            xml.empty("w:vMerge", "w:val", "restart");
        } else if (cell.rows() > 1) {
            xml.empty("w:vMerge");
        }
        xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", SHADE);
        xml.empty("w:vAlign", "w:val", "center").close();
    }

    private WordTableHead() {}
}
