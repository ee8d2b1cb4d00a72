package org.khet.documents;

import java.io.IOException;

/** What stands at the edges of a table's or a book's pages. */
final class PdfFoot {
    static final double SIZE = 12;
    private static final double BASE = 1.1 * Measure.CM;
    private static final double TOP = 1.4 * Measure.CM;
    private static final double RULE = 0.4;
    private static final double ABOVE = 13;
    private static final double BELOW = 5;
    /** Of the width: the rest is for what stands at the other side. */
    private static final double LEFT_SHARE = 0.78;

    /** Below a thin line: the source at the left, which page it is at the right. */
    static void foot(PdfSheet sheet, PdfBook.Leaf leaf, String left, String right) throws IOException {
        rule(leaf, BASE + ABOVE);
        double width = leaf.paper().textWidth();
        sheet.write(leaf, left, new PdfSheet.Spot(SIZE, false, Align.LEFT), BASE, width * LEFT_SHARE);
        sheet.write(leaf, right, new PdfSheet.Spot(SIZE, false, Align.RIGHT), BASE, width * (1 - LEFT_SHARE));
    }

    /** Above a thin line: the book at the left, the chapter at the right. */
    static void head(PdfSheet sheet, PdfBook.Leaf leaf, String left, String right) throws IOException {
        double base = leaf.paper().height() - TOP;
        rule(leaf, base - BELOW);
        double half = leaf.paper().textWidth() / 2;
        sheet.write(leaf, left, new PdfSheet.Spot(SIZE, false, Align.LEFT), base, half);
        sheet.write(leaf, right, new PdfSheet.Spot(SIZE, false, Align.RIGHT), base, half);
    }

    static void draft(PdfSheet sheet, PdfBook.Leaf leaf) throws IOException {
        sheet.write(
                leaf,
                "ร่าง",
                new PdfSheet.Spot(Measure.LABEL, true, Align.RIGHT),
                leaf.paper().height() - TOP + Measure.LABEL * 0.8,
                leaf.paper().textWidth());
    }

    private static void rule(PdfBook.Leaf leaf, double y) {
        leaf.ink().line(Measure.LEFT, y, Measure.LEFT + leaf.paper().textWidth(), y, RULE);
    }

    private PdfFoot() {}
}
