package org.khet.documents;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Running text, labelled text and signatures on PDF pages. */
final class PdfText {
    /** Signatures are centred right of the middle, where letters have them. */
    private static final double SIGNING_FROM = 0.42;
    /** Clears the marks that hang below the line above a signature. */
    private static final double SIGNATURE_GAP = 8;

    static void paragraph(PdfSheet sheet, Part.Text part) throws IOException {
        sheet.down(part.before());
        double leading = part.size() * Measure.LEADING;
        double indent = part.firstIndent() * Measure.CM;
        var spot = new PdfSheet.Spot(part.size(), part.bold(), part.align());
        var lines = sheet.lines(part.text(), part.size(), part.bold(), sheet.width() - indent, sheet.width());
        for (int i = 0; i < lines.size(); i++) {
            // A paragraph's first line does not stay behind alone at the foot of a page.
            sheet.need(i == 0 && lines.size() > 1 ? 2 * leading : leading);
            sheet.down(leading);
            double in = i == 0 ? indent : 0;
            sheet.line(lines.get(i), spot, Measure.LEFT + in, sheet.y(), sheet.width() - in);
        }
    }

    /** Of the whole paragraph with what is left empty above it. */
    static double heightOf(PdfSheet sheet, Part.Text part) {
        double indent = part.firstIndent() * Measure.CM;
        int lines = sheet.lines(part.text(), part.size(), part.bold(), sheet.width() - indent, sheet.width())
                .size();
        return part.before() + lines * part.size() * Measure.LEADING;
    }

    /** Of the first who signs: others may stand on the next page. */
    static double heightOf(Part.Signing part) {
        return heightOf(part.signatures().getFirst());
    }

    private static double heightOf(Signature one) {
        double room = roomFor(one.image());
        long lines = one.position().lines().count() + (one.above() == null ? 1 : 2);
        return 12 + room + Measure.BODY * Measure.LEADING * lines;
    }

    private static double roomFor(@Nullable Picture signature) {
        return signature == null ? Measure.PEN_ROOM : Measure.heightOf(signature) + SIGNATURE_GAP + 2;
    }

    static void hanging(PdfSheet sheet, Part.Hanging part) throws IOException {
        double leading = Measure.BODY * Measure.LEADING;
        double in = sheet.widthOf(part.room(), Measure.BODY, part.bold()) + Measure.LABEL_GAP;
        var label = new PdfSheet.Spot(Measure.BODY, part.bold(), Align.LEFT);
        var spot = new PdfSheet.Spot(Measure.BODY, false, Align.LEFT);
        sheet.down(part.close() ? 0 : 6);
        boolean first = true;
        for (var line : sheet.lines(part.text(), Measure.BODY, false, sheet.width() - in, sheet.width() - in)) {
            sheet.need(leading);
            sheet.down(leading);
            if (first) {
                sheet.line(part.label(), label, Measure.LEFT, sheet.y(), in);
                first = false;
            }
            sheet.line(line, spot, Measure.LEFT + in, sheet.y(), sheet.width() - in);
        }
    }

    /** Each signature stays whole on its page, with the line above it. */
    static void signing(PdfSheet sheet, List<Signature> signatures) throws IOException {
        for (var one : signatures) {
            var below = one.position().lines().toList();
            var picture = one.image();
            sheet.need(heightOf(one));
            sheet.down(12);
            if (one.above() != null) {
                centred(sheet, one.above());
            }
            if (picture != null) {
                double height = Measure.heightOf(picture);
                double width = height * picture.ratio();
                double middle = Measure.LEFT + sheet.width() * (1 + SIGNING_FROM) / 2;
                sheet.ink()
                        .image(
                                sheet.picture(picture),
                                middle - width / 2,
                                sheet.y() - height - SIGNATURE_GAP,
                                width,
                                height);
            }
            sheet.down(roomFor(picture));
            centred(sheet, one.name());
            for (var line : below) {
                centred(sheet, line);
            }
        }
    }

    private static void centred(PdfSheet sheet, String text) throws IOException {
        double from = sheet.width() * SIGNING_FROM;
        var spot = new PdfSheet.Spot(Measure.BODY, false, Align.CENTRE);
        for (var line : sheet.lines(text, Measure.BODY, false, sheet.width() - from, sheet.width() - from)) {
            sheet.down(Measure.BODY * Measure.LEADING);
            sheet.line(line, spot, Measure.LEFT + from, sheet.y(), sheet.width() - from);
        }
    }

    private PdfText() {}
}
