package org.khet.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A table's head on PDF pages: cells joined over columns and rows, their words in the middle. */
final class PdfTableHead {
    private static final double BELOW = 5;
    private static final double GREY = 0.92;
    private static final double RULE = 0.5;

    private final PdfSheet sheet;
    private final List<Block.HeadCell> cells;
    private final List<List<Line>> words = new ArrayList<>();
    private final double[] edges;
    private final double[] heights;
    private final PdfSheet.Spot spot;
    private final double leading;
    private final double pad;
    private int drawn;
    private @Nullable Future<byte[]> shared;
    private double sharedTop;

    PdfTableHead(PdfSheet sheet, Block.Table table, double[] edges, double size, double pad) {
        this.sheet = sheet;
        this.cells = table.head();
        this.edges = edges.clone();
        this.spot = new PdfSheet.Spot(size, true, Align.CENTRE);
        this.leading = size * Measure.LEADING;
        this.pad = pad;
        this.heights = new double[table.headRows()];
        Arrays.fill(heights, leading + BELOW);
        for (var cell : cells) {
            double width = width(cell) - 2 * pad;
            var lines = sheet.lines(cell.text(), size, true, width, width);
            words.add(lines);
            if (cell.rows() == 1) {
                heights[cell.row()] = Math.max(heights[cell.row()], lines.size() * leading + BELOW);
            }
        }
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            double lacking = words.get(i).size() * leading + BELOW - height(cell);
            heights[cell.row() + cell.rows() - 1] += Math.max(0, lacking);
        }
    }

    double height() {
        return Arrays.stream(heights).sum();
    }

    /** On the pages that follow the first it stands at one place, so that they share what is drawn. */
    void draw() throws IOException {
        double top = sheet.y();
        if (shared != null && top == sharedTop) {
            sheet.ink().again(shared);
            sheet.down(height());
            return;
        }
        if (drawn > 0) {
            sheet.ink().pack();
        }
        draw(top);
        if (drawn++ > 0) {
            shared = sheet.ink().pack();
            sharedTop = top;
        }
    }

    private void draw(double top) throws IOException {
        double end = edges[edges.length - 1];
        sheet.ink().shade(edges[0], top - height(), end - edges[0], height(), GREY);
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            double upper = top - Arrays.stream(heights, 0, cell.row()).sum();
            double lower = upper - height(cell);
            double left = edges[cell.column()];
            double right = edges[cell.column() + cell.columns()];
            double y = upper - (upper - lower - words.get(i).size() * leading - BELOW) / 2;
            for (var line : words.get(i)) {
                y -= leading;
                sheet.line(line, spot, left + pad, y, right - left - 2 * pad);
            }
            sheet.ink().line(left, upper, right, upper, RULE);
            sheet.ink().line(left, lower, right, lower, RULE);
            sheet.ink().line(left, upper, left, lower, RULE);
            sheet.ink().line(right, upper, right, lower, RULE);
        }
        sheet.down(height());
    }

    private double width(Block.HeadCell cell) {
        return edges[cell.column() + cell.columns()] - edges[cell.column()];
    }

    private double height(Block.HeadCell cell) {
        return Arrays.stream(heights, cell.row(), cell.row() + cell.rows()).sum();
    }
}
