package org.khet.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

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
    private final PdfJoins joins;
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
        this.joins = new PdfJoins(table);
    }

    private List<PdfSheet.Spot> spots(boolean strong) {
        return table.columns().stream()
                .map(column -> new PdfSheet.Spot(size, strong, column.align()))
                .toList();
    }

    /** The head and the first row, and what is left empty above: less is not begun at the foot of a page. */
    double beginning() {
        double first = table.rows().isEmpty() ? 0 : height(set(0, false), 0);
        return ABOVE + head.height() + Math.min(first, leading + BELOW);
    }

    void draw() throws IOException {
        sheet.down(ABOVE);
        boolean headed = false;
        for (int row = 0; row < table.rows().size(); row++) {
            var cells = set(row, false);
            double height = Math.max(height(cells, row), hanging(cells, row));
            if (!headed || sheet.left() < height) {
                turn(headed ? sheet.pageHeight() : head.height() + Math.min(height, leading + BELOW));
                headed = true;
                cells = joins.joined(row) ? set(row, true) : cells;
            }
            fill(cells, row);
        }
        if (!headed) {
            head.draw();
        }
        rules();
        sheet.down(6);
    }

    private void turn(double height) throws IOException {
        if (joins.turn()) {
            sheet.ink().line(edges[0], sheet.y(), edges[edges.length - 1], sheet.y(), RULE);
        }
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
    private void fill(List<Set> cells, int row) throws IOException {
        var rest = cells;
        while (height(rest, row) > sheet.left()) {
            int fits = Math.max(1, (int) ((sheet.left() - BELOW) / leading));
            var piece = rest.stream().map(cell -> cell.to(fits)).toList();
            band(piece, row, height(piece, row), true);
            rest = rest.stream().map(cell -> cell.from(fits)).toList();
            turn(sheet.pageHeight());
        }
        for (int column = 0; joins.any() && column < rest.size(); column++) {
            if (rest.get(column).count() > 0) {
                joins.reach(row, column, sheet.y() - height(rest.get(column)));
            }
        }
        band(rest, row, height(rest, row), false);
    }

    /** @param again whether what is one with the row above says its words again, as on a new page */
    private List<Set> set(int at, boolean again) {
        var row = table.rows().get(at);
        boolean strong = row.tone() != Block.Tone.PLAIN;
        var cells = new ArrayList<Set>(row.cells().size());
        for (int i = 0; i < row.cells().size(); i++) {
            var text = joins.words(at, i, again);
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

    /** Words of a cell that goes on below need no room in its first row; its last one gives what they still lack. */
    private double height(List<Set> cells, int row) {
        double height = leading + BELOW;
        for (int column = 0; column < cells.size(); column++) {
            if (!joins.hangs(row, column)) {
                height = Math.max(height, height(cells.get(column)));
            }
        }
        return joins.any() ? Math.max(height, joins.lacking(row, sheet.y())) : height;
    }

    /** What the words of cells that go on below want of this page, so that a name is not cut at its foot. */
    private double hanging(List<Set> cells, int row) {
        double height = 0;
        for (int column = 0; joins.any() && column < cells.size(); column++) {
            if (joins.hangs(row, column)) {
                height = Math.max(height, height(cells.get(column)));
            }
        }
        return height;
    }

    private double height(Set cell) {
        return Math.max(1, cell.count()) * leading + BELOW;
    }

    /** @param whole whether the rule below it runs through, though a cell may go on */
    private void band(List<Set> cells, int row, double height, boolean whole) throws IOException {
        var tone = table.rows().get(row).tone();
        double top = sheet.y();
        double bottom = top - height;
        if (tone != Block.Tone.PLAIN) {
            double grey = tone == Block.Tone.TOTAL ? TOTAL_GREY : SUBTOTAL_GREY;
            spans(
                    column -> joins.outside(row, column),
                    (from, to) -> sheet.ink().shade(from, bottom, to - from, top - bottom, grey));
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
        rule(row, bottom, whole);
        sheet.down(top - bottom);
    }

    private void rule(int row, double y, boolean whole) {
        spans(
                column -> !whole && table.goesOn(row, column),
                (from, to) -> sheet.ink().line(from, y, to, y, RULE));
        joins.drawn(row, whole);
    }

    /** Draws over neighbouring columns, but those that are left out. */
    private void spans(IntPredicate out, Span span) {
        int from = 0;
        for (int column = 0; joins.any() && column < table.columns().size(); column++) {
            if (out.test(column)) {
                if (from < column) {
                    span.draw(edges[from], edges[column]);
                }
                from = column + 1;
            }
        }
        if (from < edges.length - 1) {
            span.draw(edges[from], edges[edges.length - 1]);
        }
    }

    /** What reaches from an edge to another. */
    @FunctionalInterface
    private interface Span {
        void draw(double from, double to);
    }
}
