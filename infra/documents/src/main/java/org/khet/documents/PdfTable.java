package org.khet.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table on PDF pages, its head repeated on each. */
final class PdfTable {
    private static final double LEADING = Measure.TABLE * Measure.LEADING;
    private static final double PAD = 4;
    private static final double BELOW = 5;
    /** Clears the marks that hang below the line before. */
    private static final double ABOVE = 10;

    private static final double HEAD_GREY = 0.92;
    private static final double RULE = 0.5;

    private final PdfSheet sheet;
    private final Block.Table table;
    private final double[] edges;

    PdfTable(PdfSheet sheet, Block.Table table) {
        this.sheet = sheet;
        this.table = table;
        this.edges = new double[table.columns().size() + 1];
        double shares =
                table.columns().stream().mapToDouble(Block.Column::share).sum();
        edges[0] = Measure.LEFT;
        for (int i = 0; i < table.columns().size(); i++) {
            edges[i + 1] = edges[i] + table.columns().get(i).share() / shares * sheet.width();
        }
    }

    /** The head and the first row, and what is left empty above: less is not begun at the foot of a page. */
    double beginning() {
        double first =
                table.rows().isEmpty() ? 0 : height(set(table.rows().getFirst().cells(), false));
        return ABOVE
                + height(set(table.columns().stream().map(Block.Column::title).toList(), true))
                + Math.min(first, LEADING + BELOW);
    }

    void draw() throws IOException {
        sheet.down(ABOVE);
        var head = set(table.columns().stream().map(Block.Column::title).toList(), true);
        boolean begun = false;
        for (var row : table.rows()) {
            var cells = set(row.cells(), row.strong());
            if (!begun || sheet.left() < height(cells)) {
                sheet.need(height(head) + Math.min(height(cells), LEADING + BELOW));
                band(head, true, true);
                begun = true;
            }
            fill(head, cells, row.strong());
        }
        if (!begun) {
            band(head, true, true);
        }
        sheet.down(6);
    }

    /** A row higher than what is left, even of a whole page, goes on at the next. */
    private void fill(List<List<Line>> head, List<List<Line>> cells, boolean strong) throws IOException {
        var rest = cells;
        while (height(rest) > sheet.left()) {
            int fits = Math.max(1, (int) ((sheet.left() - BELOW) / LEADING));
            band(
                    rest.stream()
                            .map(cell -> cell.subList(0, Math.min(fits, cell.size())))
                            .toList(),
                    strong,
                    false);
            rest = rest.stream()
                    .map(cell -> cell.subList(Math.min(fits, cell.size()), cell.size()))
                    .toList();
            sheet.need(sheet.pageHeight());
            band(head, true, true);
        }
        band(rest, strong, false);
    }

    private List<List<Line>> set(List<String> texts, boolean bold) {
        var cells = new ArrayList<List<Line>>();
        for (int i = 0; i < texts.size(); i++) {
            double width = edges[i + 1] - edges[i] - 2 * PAD;
            cells.add(sheet.lines(texts.get(i), Measure.TABLE, bold, width, width));
        }
        return cells;
    }

    private static double height(List<List<Line>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * LEADING + BELOW;
    }

    private void band(List<List<Line>> cells, boolean bold, boolean head) throws IOException {
        double top = sheet.y();
        double bottom = top - height(cells);
        if (head) {
            sheet.ink().shade(edges[0], bottom, edges[edges.length - 1] - edges[0], top - bottom, HEAD_GREY);
        }
        for (int i = 0; i < cells.size(); i++) {
            var align = head ? Align.CENTRE : table.columns().get(i).align();
            var spot = new PdfSheet.Spot(Measure.TABLE, bold, align);
            double y = top;
            for (var line : cells.get(i)) {
                y -= LEADING;
                sheet.line(line, spot, edges[i] + PAD, y, edges[i + 1] - edges[i] - 2 * PAD);
            }
        }
        for (double edge : edges) {
            sheet.ink().line(edge, top, edge, bottom, RULE);
        }
        sheet.ink().line(edges[0], top, edges[edges.length - 1], top, RULE);
        sheet.ink().line(edges[0], bottom, edges[edges.length - 1], bottom, RULE);
        sheet.down(top - bottom);
    }
}
