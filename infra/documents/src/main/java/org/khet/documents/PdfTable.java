package org.khet.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table on PDF pages, its head repeated on each. */
final class PdfTable {
    private static final double PAD = 4;
    private static final double DENSE_PAD = 2.5;
    private static final double BELOW = 5;
    /** Clears the marks that hang below the line before. */
    private static final double ABOVE = 10;

    private static final double RULE = 0.5;
    private static final double SUBTOTAL_GREY = 0.96;
    private static final double TOTAL_GREY = 0.9;

    private final PdfSheet sheet;
    private final Block.Table table;
    private final double[] edges;
    private final double size;
    private final double leading;
    private final double pad;
    private final PdfTableHead head;
    private final List<PdfSheet.Spot> plain;
    private final List<PdfSheet.Spot> bold;
    /** Where the rows of this page begin: their upright rules are drawn at once below the last. */
    private double begun;

    PdfTable(PdfSheet sheet, Block.Table table) {
        this.sheet = sheet;
        this.table = table;
        this.size = table.dense() ? Measure.DENSE : Measure.TABLE;
        this.leading = size * Measure.LEADING;
        this.pad = table.dense() ? DENSE_PAD : PAD;
        this.edges = new double[table.columns().size() + 1];
        double shares =
                table.columns().stream().mapToDouble(Block.Column::share).sum();
        edges[0] = Measure.LEFT;
        for (int i = 0; i < table.columns().size(); i++) {
            edges[i + 1] = edges[i] + table.columns().get(i).share() / shares * sheet.width();
        }
        this.plain = spots(false);
        this.bold = spots(true);
        this.head = new PdfTableHead(sheet, table, edges, size, pad);
    }

    private List<PdfSheet.Spot> spots(boolean strong) {
        return table.columns().stream()
                .map(column -> new PdfSheet.Spot(size, strong, column.align()))
                .toList();
    }

    /** The head and the first row, and what is left empty above: less is not begun at the foot of a page. */
    double beginning() {
        double first = table.rows().isEmpty() ? 0 : height(set(table.rows().getFirst()));
        return ABOVE + head.height() + Math.min(first, leading + BELOW);
    }

    void draw() throws IOException {
        sheet.down(ABOVE);
        boolean headed = false;
        for (var row : table.rows()) {
            var cells = set(row);
            double height = height(cells);
            if (!headed || sheet.left() < height) {
                turn(head.height() + Math.min(height, leading + BELOW));
                headed = true;
            }
            fill(cells, row.tone());
        }
        if (!headed) {
            head.draw();
        }
        rules();
        sheet.down(6);
    }

    private void turn(double height) throws IOException {
        rules();
        sheet.need(height);
        head.draw();
        begun = sheet.y();
    }

    private void rules() {
        if (begun > sheet.y()) {
            for (double edge : edges) {
                sheet.ink().line(edge, begun, edge, sheet.y(), RULE);
            }
        }
    }

    /** A cell as it is drawn: a figure that fits, or lines. */
    private record Set(String figure, List<Line> lines) {
        int count() {
            return figure.isEmpty() ? lines.size() : 1;
        }

        Set from(int line) {
            return figure.isEmpty() ? new Set("", lines.subList(Math.min(line, lines.size()), lines.size())) : NOTHING;
        }

        Set to(int line) {
            return figure.isEmpty() ? new Set("", lines.subList(0, Math.min(line, lines.size()))) : this;
        }
    }

    private static final Set NOTHING = new Set("", List.of());

    /** A row higher than what is left, even of a whole page, goes on at the next. */
    private void fill(List<Set> cells, Block.Tone tone) throws IOException {
        var rest = cells;
        while (height(rest) > sheet.left()) {
            int fits = Math.max(1, (int) ((sheet.left() - BELOW) / leading));
            band(rest.stream().map(cell -> cell.to(fits)).toList(), tone);
            rest = rest.stream().map(cell -> cell.from(fits)).toList();
            turn(sheet.pageHeight());
        }
        band(rest, tone);
    }

    private List<Set> set(Block.Row row) {
        boolean strong = row.tone() != Block.Tone.PLAIN;
        var cells = new ArrayList<Set>(row.cells().size());
        for (int i = 0; i < row.cells().size(); i++) {
            var text = row.cells().get(i);
            double width = edges[i + 1] - edges[i] - 2 * pad;
            if (text.isEmpty()) {
                cells.add(NOTHING);
            } else if (ThaiText.plainFigure(text) && sheet.fits(text, size, strong, width)) {
                cells.add(new Set(text, List.of()));
            } else {
                cells.add(new Set("", sheet.lines(text, size, strong, width, width)));
            }
        }
        return cells;
    }

    private double height(List<Set> cells) {
        int most = 1;
        for (var cell : cells) {
            most = Math.max(most, cell.count());
        }
        return most * leading + BELOW;
    }

    private void band(List<Set> cells, Block.Tone tone) throws IOException {
        double top = sheet.y();
        double bottom = top - height(cells);
        double end = edges[edges.length - 1];
        if (tone != Block.Tone.PLAIN) {
            double grey = tone == Block.Tone.TOTAL ? TOTAL_GREY : SUBTOTAL_GREY;
            sheet.ink().shade(edges[0], bottom, end - edges[0], top - bottom, grey);
        }
        var spots = tone == Block.Tone.PLAIN ? plain : bold;
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            double width = edges[i + 1] - edges[i] - 2 * pad;
            if (!cell.figure().isEmpty()) {
                sheet.figure(cell.figure(), spots.get(i), edges[i] + pad, top - leading, width);
                continue;
            }
            double y = top;
            for (var line : cell.lines()) {
                y -= leading;
                sheet.line(line, spots.get(i), edges[i] + pad, y, width);
            }
        }
        sheet.ink().endFigures();
        sheet.ink().line(edges[0], bottom, end, bottom, RULE);
        sheet.down(top - bottom);
    }
}
