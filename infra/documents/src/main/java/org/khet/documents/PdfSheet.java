package org.khet.documents;

import java.io.IOException;
import java.util.List;

/** The page being drawn, how far down it is filled, and the letters in use. Lengths in points, sizes in TH Sarabun PSK's. */
final class PdfSheet {
    private static final double MARK_GREY = 0.55;

    private final PdfBook book;
    private final Typeface typeface;
    private final Lines lines;
    private final Paper paper;
    private Ink ink;
    private double y;

    /** Begins a page. */
    PdfSheet(PdfBook book, Typeface typeface, Lines lines, Paper paper) {
        this.book = book;
        this.typeface = typeface;
        this.lines = lines;
        this.paper = paper;
        this.ink = book.newPage(paper);
        this.y = top();
    }

    /** Goes back to the last page, to write at the edges of any. */
    PdfSheet(PdfBook book, Typeface typeface, Lines lines) {
        this.book = book;
        this.typeface = typeface;
        this.lines = lines;
        this.paper = book.pages().getLast().paper();
        this.ink = book.pages().getLast().ink();
        this.y = Measure.BOTTOM;
    }

    /** Of what is written, between the margins. */
    double width() {
        return paper.textWidth();
    }

    double pageHeight() {
        return paper.textHeight();
    }

    private double top() {
        return paper.height() - Measure.TOP;
    }

    /** How a line looks, and where in its width it stands. */
    record Spot(double size, boolean bold, Align align) {}

    Ink ink() {
        return ink;
    }

    double y() {
        return y;
    }

    void down(double points) {
        y -= points;
    }

    double left() {
        return y - Measure.BOTTOM;
    }

    /** Begins a new page where the rest of this one is lower than that. */
    void need(double height) {
        if (left() < height) {
            ink = book.newPage(paper);
            y = top();
        }
    }

    /** Writes at an edge of a page, whatever page is being filled; what does not fit on one line is left out. */
    void write(PdfBook.Leaf leaf, String text, Spot spot, double base, double width) throws IOException {
        var filled = ink;
        ink = leaf.ink();
        double x = spot.align() == Align.RIGHT ? Measure.LEFT + leaf.paper().textWidth() - width : Measure.LEFT;
        line(lines(text, spot.size(), spot.bold(), width, width).getFirst(), spot, x, base, width);
        ink = filled;
    }

    /** The page being filled, counted from 0. */
    int page() {
        return book.pages().size() - 1;
    }

    PdfBook book() {
        return book;
    }

    Typeface typeface() {
        return typeface;
    }

    String picture(Picture picture) throws IOException {
        return book.picture(picture);
    }

    void mark(String text) throws IOException {
        ink.grey(MARK_GREY);
        line(
                text,
                new Spot(Measure.LABEL, true, Align.RIGHT),
                Measure.LEFT,
                paper.height() - 1.5 * Measure.CM,
                width());
        ink.grey(0);
    }

    double widthOf(String text, double size, boolean bold) {
        return typeface.cut(bold).shape(text).advance * size * typeface.factor() / 1000;
    }

    List<Line> lines(String text, double size, boolean bold, double first, double width) {
        return lines.of(text, typeface.cut(bold), size * typeface.factor(), first, width);
    }

    /** One line of text that fits, at a base line. */
    void line(String text, Spot spot, double x, double base, double width) throws IOException {
        for (var line : lines(text, spot.size(), spot.bold(), Double.MAX_VALUE, Double.MAX_VALUE)) {
            line(line, spot, x, base, width);
        }
    }

    /** Whether a figure stands on one line of a width, its digits one after the other. */
    boolean fits(String figure, double size, boolean bold, double width) {
        double advance = typeface.cut(bold).digits().advance(figure);
        return advance >= 0 && advance * size * typeface.factor() / 1000 <= width;
    }

    /** A figure that fits. */
    void figure(String figure, Spot spot, double x, double base, double width) throws IOException {
        var face = typeface.cut(spot.bold());
        double size = spot.size() * typeface.factor();
        double free = width - face.digits().advance(figure) * size / 1000;
        double from = switch (spot.align()) {
            case LEFT, BOTH -> x;
            case CENTRE -> x + free / 2;
            case RIGHT -> x + free;
        };
        ink.figure(book.font(face), size, from, base, figure);
    }

    void line(Line line, Spot spot, double x, double base, double width) throws IOException {
        double size = spot.size() * typeface.factor();
        double free = width - line.width(size);
        double from = switch (spot.align()) {
            case LEFT, BOTH -> x;
            case CENTRE -> x + free / 2;
            case RIGHT -> x + free;
        };
        var stretch = spot.align() == Align.BOTH ? Stretch.of(line, size, width) : Stretch.NONE;
        ink.text(book.font(typeface.cut(spot.bold())), size, from, base, line, stretch);
    }
}
