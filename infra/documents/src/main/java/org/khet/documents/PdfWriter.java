package org.khet.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws parts onto pages, top down. */
final class PdfWriter {
    /** A longer paragraph breaks by itself; to keep it whole would leave half a page empty. */
    private static final double LONGEST_HELD = 6 * Measure.BODY * Measure.LEADING;

    private final Letterhead letterhead;
    private final Lines lines;

    PdfWriter(Letterhead letterhead, Lines lines) {
        this.letterhead = letterhead;
        this.lines = lines;
    }

    byte[] write(Document document, List<Part> parts) {
        try (var book = new PdfBook()) {
            var sheet = new PdfSheet(book, letterhead.typeface(), lines, Paper.of(document));
            if (document.draft()) {
                sheet.mark("ร่าง");
            }
            fill(sheet, parts);
            numberPages(sheet, book, Composition.foot(document, letterhead));
            return book.finish(document.subject(), document.date());
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF in memory could not be written", e);
        }
    }

    static void fill(PdfSheet sheet, List<Part> parts) throws IOException {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Text text && text.held()) {
                double height = PdfText.heightOf(sheet, text);
                sheet.need(height > LONGEST_HELD ? 0 : height + beginning(sheet, parts, i + 1));
            }
            draw(sheet, parts.get(i));
        }
    }

    /** How much of the next part must stand on the same page, in points. */
    private static double beginning(PdfSheet sheet, List<Part> parts, int at) {
        if (at == parts.size()) {
            return 0;
        }
        return switch (parts.get(at)) {
            case Part.Signing signing -> PdfText.heightOf(signing);
            case Part.Grid grid -> new PdfTable(sheet, grid.table()).beginning();
            case Part.Graph graph -> PdfChart.heightOn(sheet);
            case Part.Text text ->
                text.before() + Math.min(2 * Measure.BODY * Measure.LEADING, PdfText.heightOf(sheet, text));
            default -> Measure.BODY * Measure.LEADING;
        };
    }

    private static void draw(PdfSheet sheet, Part part) throws IOException {
        switch (part) {
            case Part.Crest crest -> PdfHead.crest(sheet, crest);
            case Part.Fields fields -> PdfHead.fields(sheet, fields.fields());
            case Part.Sides sides -> PdfHead.sides(sheet, sides);
            case Part.Hanging one -> PdfText.hanging(sheet, one);
            case Part.Text text -> PdfText.paragraph(sheet, text);
            case Part.Grid grid -> new PdfTable(sheet, grid.table()).draw();
            case Part.Graph graph -> PdfChart.draw(sheet, graph.chart());
            case Part.Signing signing -> PdfText.signing(sheet, signing.signatures());
            case Part.Space space -> sheet.down(space.points());
        }
    }

    private void numberPages(PdfSheet sheet, PdfBook book, @Nullable String foot) throws IOException {
        int pages = book.pages().size();
        if (foot != null) {
            for (int i = 0; i < pages; i++) {
                PdfFoot.foot(sheet, book.pages().get(i), foot, letterhead.digits("หน้า " + (i + 1) + " จาก " + pages));
            }
            return;
        }
        // The first page bears no number, as is customary.
        for (int i = 1; i < pages; i++) {
            var leaf = book.pages().get(i);
            sheet.write(
                    leaf,
                    letterhead.digits("- " + (i + 1) + " -"),
                    new PdfSheet.Spot(Measure.BODY, false, Align.CENTRE),
                    leaf.paper().height() - 1.5 * Measure.CM,
                    leaf.paper().textWidth());
        }
    }
}
