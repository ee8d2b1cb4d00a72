package org.khet.documents;

import java.io.IOException;
import java.util.List;

/** The page being drawn, how far down it is filled, and the letters in use. Lengths in points, sizes in TH Sarabun PSK's. */
final class PdfSheet {
    private static final double MARK_GREY = 0.55;

    private final PdfBook book;
    private final Typeface typeface;
    private final Lines lines;
    private Ink ink;
    private double y;

    PdfSheet(PdfBook book, Typeface typeface, Lines lines) {
        this.book = book;
        this.typeface = typeface;
        this.lines = lines;
        this.ink = book.newPage();
        this.y = top();
    }

    /** Of what is written, between the margins. */
    double width() {
        return book.paper().textWidth();
    }

    double pageHeight() {
        return book.paper().textHeight();
    }

    private double top() {
        return book.paper().height() - Measure.TOP;
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
            ink = book.newPage();
            y = top();
        }
    }

    PdfSheet onto(Ink page) {
        ink = page;
        return this;
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
                book.paper().height() - 1.5 * Measure.CM,
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
