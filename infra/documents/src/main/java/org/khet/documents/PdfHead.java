package org.khet.documents;

import java.io.IOException;
import java.util.List;

/** The head of memos and letters on PDF pages. */
final class PdfHead {
    private static final double GAP = 6;
    private static final double DOTS_BELOW = 2;

    /** The emblem with its lower edge on the title's base line; without one, the box where it belongs. */
    static void crest(PdfSheet sheet, Part.Crest part) throws IOException {
        double height = part.height() * Measure.CM;
        double top = sheet.y() + (part.centred() ? 0 : 0.6 * Measure.CM);
        double base = top - height;
        var emblem = part.emblem();
        if (emblem != null) {
            double width = height * emblem.ratio();
            double x = part.centred() ? Measure.LEFT + (sheet.width() - width) / 2 : Measure.LEFT;
            sheet.ink().image(sheet.picture(emblem), x, base, width, height);
        } else if (part.boxed()) {
            double x = part.centred() ? Measure.LEFT + (sheet.width() - height) / 2 : Measure.LEFT;
            sheet.ink().dashedBox(x, base, height, height);
            var spot = new PdfSheet.Spot(12, false, Align.CENTRE);
            sheet.line("ตราครุฑ", spot, x, base + height / 2 - 3, height);
        }
        if (part.title() != null) {
            var spot = new PdfSheet.Spot(Measure.MEMO_TITLE, true, Align.CENTRE);
            sheet.line(part.title(), spot, Measure.LEFT, base + height * 0.2, sheet.width());
        }
        sheet.down(sheet.y() - base + GAP);
    }

    static void fields(PdfSheet sheet, List<Part.Field> fields) throws IOException {
        double leading = Measure.LABEL * Measure.LEADING;
        double share = sheet.width() / fields.size();
        double top = sheet.y();
        double lowest = top;
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            double from = Measure.LEFT + i * share;
            double label = sheet.widthOf(field.label(), Measure.LABEL, true) + GAP;
            double y = top - leading;
            sheet.line(field.label(), new PdfSheet.Spot(Measure.LABEL, true, Align.LEFT), from, y, label);
            double room = share - label - GAP;
            for (var line : sheet.lines(field.value(), Measure.BODY, false, room, room)) {
                sheet.line(line, new PdfSheet.Spot(Measure.BODY, false, Align.LEFT), from + label + GAP, y, room);
                sheet.ink().dots(from + label, from + share, y - DOTS_BELOW);
                lowest = Math.min(lowest, y);
                y -= leading;
            }
        }
        sheet.down(top - lowest);
    }

    static void sides(PdfSheet sheet, Part.Sides part) throws IOException {
        double leading = Measure.BODY * Measure.LEADING;
        double half = sheet.width() * 0.58;
        var spot = new PdfSheet.Spot(Measure.BODY, false, Align.LEFT);
        sheet.down(leading);
        sheet.line(part.left(), spot, Measure.LEFT, sheet.y(), half);
        boolean first = true;
        for (var one : part.right()) {
            for (var line : sheet.lines(one, Measure.BODY, false, sheet.width() - half, sheet.width() - half)) {
                sheet.down(first ? 0 : leading);
                sheet.line(line, spot, Measure.LEFT + half, sheet.y(), sheet.width() - half);
                first = false;
            }
        }
    }

    private PdfHead() {}
}
