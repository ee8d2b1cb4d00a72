package org.khet.documents;

import java.util.List;

/** Tables, those seen and those that only hold things in place. */
final class WordTable {
    /** Clears the marks that hang below the line before. */
    private static final double ABOVE = 6;

    /** The emblem and a memo's title side by side, the title in the middle of the page. */
    static void crest(Xml xml, WordText text, Part.Crest part) {
        double height = part.height() * Measure.CM;
        if (part.centred()) {
            text.open(WordLook.of(Align.CENTRE));
            emblem(text, part, height);
            text.close();
            return;
        }
        double side = 2.2 * Measure.CM;
        begin(xml, false, List.of(side, text.width() - 2 * side, side));
        xml.open("w:tr");
        cell(xml, side, part.emblem() == null && part.boxed() ? Cell.DASHED : Cell.PLAIN);
        text.open(WordLook.of(Align.LEFT));
        emblem(text, part, height);
        text.close();
        xml.close();
        cell(xml, text.width() - 2 * side, Cell.LOW);
        text.open(WordLook.of(Align.CENTRE));
        text.run(part.title() == null ? "" : part.title(), WordText.Letters.of(Measure.MEMO_TITLE, true));
        text.close();
        xml.close();
        cell(xml, side, Cell.PLAIN);
        text.line("", WordLook.of(Align.LEFT));
        xml.close().close().close();
    }

    static void sides(Xml xml, WordText text, Part.Sides part) {
        double left = text.width() * 0.58;
        begin(xml, false, List.of(left, text.width() - left));
        xml.open("w:tr");
        cell(xml, left, Cell.PLAIN);
        text.line(part.left(), WordLook.of(Align.LEFT));
        xml.close();
        cell(xml, text.width() - left, Cell.PLAIN);
        var lines = part.right().isEmpty() ? List.of("") : part.right();
        lines.forEach(line -> text.line(line, WordLook.of(Align.LEFT)));
        xml.close().close().close();
    }

    static void grid(Xml xml, WordText text, Block.Table table) {
        double shares =
                table.columns().stream().mapToDouble(Block.Column::share).sum();
        var widths = table.columns().stream()
                .map(one -> one.share() / shares * text.width())
                .toList();
        text.line("", WordLook.of(Align.LEFT).exactly(ABOVE));
        begin(xml, true, widths);
        double size = table.dense() ? Measure.DENSE : Measure.TABLE;
        WordTableHead.write(xml, text, table, widths, size);
        for (int at = 0; at < table.rows().size(); at++) {
            var row = table.rows().get(at);
            xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
            for (int i = 0; i < widths.size(); i++) {
                boolean joined = row.joined().contains(i);
                cell(xml, widths.get(i), tone(row.tone()), Join.of(joined, table.goesOn(at, i)));
                said(
                        text,
                        joined ? "" : row.cells().get(i),
                        WordText.Letters.of(size, row.tone() != Block.Tone.PLAIN),
                        table.columns().get(i).align());
                xml.close();
            }
            xml.close();
        }
        xml.close();
        text.line("", WordLook.of(Align.LEFT).exactly(6));
    }

    private enum Cell {
        PLAIN("top", ""),
        LOW("bottom", ""),
        SUBTOTAL("top", "F5F5F5"),
        TOTAL("top", "E6E6E6"),
        DASHED("center", "");

        private final String stands;
        private final String shade;

        Cell(String stands, String shade) {
            this.stands = stands;
            this.shade = shade;
        }
    }

    /** How a cell stands to those above and below. */
    private enum Join {
        ALONE,
        BEGINS,
        GOES_ON;

        static Join of(boolean joined, boolean goesOn) {
            if (joined) {
                return GOES_ON;
            }
            return goesOn ? BEGINS : ALONE;
        }
    }

    private static Cell tone(Block.Tone tone) {
        return switch (tone) {
            case PLAIN -> Cell.PLAIN;
            case SUBTOTAL -> Cell.SUBTOTAL;
            case TOTAL -> Cell.TOTAL;
        };
    }

    private static void emblem(WordText text, Part.Crest part, double height) {
        var emblem = part.emblem();
        if (emblem != null) {
            text.picture(emblem, height, "ตรา");
        } else if (part.boxed()) {
            text.run("(ตราครุฑ)", WordText.Letters.of(12, false));
        }
    }

    static void said(WordText text, String words, WordText.Letters letters, Align align) {
        text.open(WordLook.of(align));
        text.run(words, letters);
        text.close();
    }

    private static void begin(Xml xml, boolean ruled, List<Double> widths) {
        xml.open("w:tbl").open("w:tblPr");
        xml.empty(
                "w:tblW",
                "w:w",
                WordLook.twips(widths.stream().mapToDouble(Double::doubleValue).sum()),
                "w:type",
                "dxa");
        if (ruled) {
            xml.open("w:tblBorders");
            for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                xml.empty("w:" + side, "w:val", "single", "w:sz", 4, "w:space", 0, "w:color", "auto");
            }
            xml.close();
        }
        xml.empty("w:tblLayout", "w:type", "fixed");
        if (!ruled) {
            // What only holds things in place begins at the margin, not within a cell's usual edge.
            xml.open("w:tblCellMar");
            xml.empty("w:left", "w:w", 0, "w:type", "dxa").empty("w:right", "w:w", 0, "w:type", "dxa");
            xml.close();
        }
        xml.close().open("w:tblGrid");
        widths.forEach(width -> xml.empty("w:gridCol", "w:w", WordLook.twips(width)));
        xml.close();
    }

    private static void cell(Xml xml, double width, Cell kind) {
        cell(xml, width, kind, Join.ALONE);
    }

    /** In the schema's order. */
    private static void cell(Xml xml, double width, Cell kind, Join join) {
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", WordLook.twips(width), "w:type", "dxa");
        switch (join) {
            case BEGINS -> xml.empty("w:vMerge", "w:val", "restart");
            case GOES_ON -> xml.empty("w:vMerge");
            case ALONE -> {}
        }
        if (kind == Cell.DASHED) {
            xml.open("w:tcBorders");
            for (var side : List.of("top", "left", "bottom", "right")) {
                xml.empty("w:" + side, "w:val", "dashed", "w:sz", 4, "w:space", 0, "w:color", "808080");
            }
            xml.close();
        }
        if (!kind.shade.isEmpty()) {
            xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", kind.shade);
        }
        xml.empty("w:vAlign", "w:val", kind.stands).close();
    }

    private WordTable() {}
}
