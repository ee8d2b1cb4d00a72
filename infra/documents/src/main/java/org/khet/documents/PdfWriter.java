package org.khet.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Draws parts onto pages, top down. */
final class PdfWriter {
    private final Letterhead letterhead;
    private final Lines lines;

    PdfWriter(Letterhead letterhead, Lines lines) {
        this.letterhead = letterhead;
        this.lines = lines;
    }

    byte[] write(Document document, List<Part> parts) {
        try (var book = new PdfBook()) {
            var sheet = new PdfSheet(book, letterhead.typeface(), lines);
            if (document.draft()) {
                sheet.mark("ร่าง");
            }
            for (var part : parts) {
                draw(sheet, part);
            }
            numberPages(sheet, book);
            return book.finish(document.subject(), document.date());
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF in memory could not be written", e);
        }
    }

    private static void draw(PdfSheet sheet, Part part) throws IOException {
        switch (part) {
            case Part.Crest crest -> PdfHead.crest(sheet, crest);
            case Part.Fields fields -> PdfHead.fields(sheet, fields.fields());
            case Part.Sides sides -> PdfHead.sides(sheet, sides);
            case Part.Hanging one -> PdfText.hanging(sheet, one);
            case Part.Text text -> PdfText.paragraph(sheet, text);
            case Part.Grid grid -> new PdfTable(sheet, grid.table()).draw();
            case Part.Signing signing -> PdfText.signing(sheet, signing.signatures());
            case Part.Space space -> sheet.down(space.points());
        }
    }

    /** The first page bears no number, as is customary. */
    private void numberPages(PdfSheet sheet, PdfBook book) throws IOException {
        for (int i = 1; i < book.pages().size(); i++) {
            var number = "- " + (i + 1) + " -";
            sheet.onto(book.pages().get(i))
                    .line(
                            letterhead.thaiDigits() ? ThaiText.thaiDigits(number) : number,
                            new PdfSheet.Spot(Measure.BODY, false, Align.CENTRE),
                            Measure.LEFT,
                            Measure.PAGE_HEIGHT - 1.5 * Measure.CM,
                            Measure.WIDTH);
        }
    }
}
