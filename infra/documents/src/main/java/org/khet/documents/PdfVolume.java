package org.khet.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Binds sheets: cover, preface, contents, chapters. Page numbers of the contents are written when all pages are there. */
final class PdfVolume {
    private static final double TITLE = 34;
    private static final double LINE = 20;
    private static final double FROM_TOP = 0.28;
    private static final double NUMBER_ROOM = 50;
    private static final double DOTS = 2;
    private static final String PREFACE = "คำนำ";
    private static final String CONTENTS = "สารบัญ";

    private final Letterhead letterhead;
    private final Letterhead inside;
    private final Lines lines;

    PdfVolume(Letterhead letterhead, Lines lines) {
        this.letterhead = letterhead;
        this.inside = letterhead.plain();
        this.lines = lines;
    }

    /** A line of the contents: where it stands, and where its words end. */
    private record Entry(int page, double base, double end, double top) {}

    /** What the edges of a range of pages say. */
    private record Run(int from, String title, String foot) {}

    Bound write(Book book) {
        try (var pdf = new PdfBook()) {
            var runs = new ArrayList<Run>();
            cover(pdf, book);
            var preface = book.preface();
            if (preface != null) {
                runs.add(begun(pdf, preface, PREFACE));
                chapter(pdf, preface);
            }
            runs.add(new Run(pdf.pages().size(), CONTENTS, ""));
            var entries = contents(pdf, book);
            var pages = new ArrayList<Integer>();
            for (int i = 0; i < book.chapters().size(); i++) {
                var chapter = book.chapters().get(i);
                var title = title(i, chapter);
                runs.add(begun(pdf, chapter, title));
                var sheet = chapter(pdf, chapter);
                lead(pdf, sheet, entries.get(i), runs.getLast().from());
                pages.add(runs.getLast().from() + 1);
            }
            edges(pdf, new PdfSheet(pdf, letterhead.typeface(), lines), book, runs);
            return new Bound(pdf.finish(book.title(), book.date()), pages);
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF in memory could not be written", e);
        }
    }

    private Run begun(PdfBook pdf, Sheet sheet, String title) {
        int page = pdf.pages().size();
        pdf.mark(new PdfBook.Mark(title, page));
        var foot = Composition.foot(sheet, inside);
        return new Run(page, title, foot == null ? "" : foot);
    }

    private PdfSheet chapter(PdfBook pdf, Sheet chapter) throws IOException {
        var sheet = new PdfSheet(pdf, letterhead.typeface(), lines, Paper.of(chapter));
        PdfWriter.fill(sheet, Composition.of(chapter, inside));
        return sheet;
    }

    private void cover(PdfBook pdf, Book book) throws IOException {
        var sheet = upright(pdf);
        var emblem = letterhead.emblem();
        if (emblem != null) {
            PdfHead.crest(sheet, new Part.Crest(emblem, false, Measure.LETTER_EMBLEM_CM, true, null));
        }
        sheet.down(Measure.PAGE_HEIGHT * FROM_TOP - (Measure.PAGE_HEIGHT - Measure.TOP - sheet.y()));
        centred(sheet, book.title(), TITLE, true);
        sheet.down(LINE);
        for (var line : book.under()) {
            centred(sheet, line, LINE, false);
        }
    }

    private List<Entry> contents(PdfBook pdf, Book book) throws IOException {
        pdf.mark(new PdfBook.Mark(CONTENTS, pdf.pages().size()));
        var sheet = upright(pdf);
        centred(sheet, CONTENTS, Measure.LABEL, true);
        sheet.down(Measure.LABEL / 2);
        double leading = Measure.BODY * Measure.LEADING;
        var spot = new PdfSheet.Spot(Measure.BODY, false, Align.LEFT);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < book.chapters().size(); i++) {
            double room = sheet.width() - NUMBER_ROOM;
            var words = sheet.lines(title(i, book.chapters().get(i)), Measure.BODY, false, room, room);
            sheet.need(words.size() * leading);
            double top = sheet.y();
            for (var line : words) {
                sheet.down(leading);
                sheet.line(line, spot, Measure.LEFT, sheet.y(), room);
            }
            double end =
                    words.getLast().width(Measure.BODY * letterhead.typeface().factor());
            entries.add(new Entry(sheet.page(), sheet.y(), Measure.LEFT + end, top));
        }
        return entries;
    }

    private void lead(PdfBook pdf, PdfSheet sheet, Entry entry, int to) throws IOException {
        var leaf = pdf.pages().get(entry.page());
        double end = Measure.LEFT + leaf.paper().textWidth();
        leaf.ink().dots(entry.end() + DOTS * 2, end - NUMBER_ROOM / 2, entry.base() + DOTS);
        sheet.write(
                leaf,
                letterhead.digits(Integer.toString(to + 1)),
                new PdfSheet.Spot(Measure.BODY, false, Align.RIGHT),
                entry.base(),
                NUMBER_ROOM);
        pdf.link(new PdfBook.Link(
                entry.page(),
                Measure.LEFT,
                entry.base() - DOTS * 2,
                end - Measure.LEFT,
                entry.top() - entry.base(),
                to));
    }

    private void edges(PdfBook pdf, PdfSheet sheet, Book book, List<Run> runs) throws IOException {
        int pages = pdf.pages().size();
        int run = -1;
        for (int page = 0; page < pages; page++) {
            var leaf = pdf.pages().get(page);
            if (run + 1 < runs.size() && runs.get(run + 1).from() == page) {
                run++;
            }
            if (book.draft()) {
                PdfFoot.draft(sheet, leaf);
            }
            if (run >= 0) {
                var title = Composition.words(book.title(), inside);
                PdfFoot.head(sheet, leaf, title, runs.get(run).title());
                var number = letterhead.digits("หน้า " + (page + 1) + " จาก " + pages);
                PdfFoot.foot(sheet, leaf, runs.get(run).foot(), number);
            }
        }
    }

    private String title(int at, Sheet chapter) {
        return Composition.words((at + 1) + ". " + chapter.subject(), inside);
    }

    private PdfSheet upright(PdfBook pdf) {
        return new PdfSheet(pdf, letterhead.typeface(), lines, Paper.UPRIGHT);
    }

    private void centred(PdfSheet sheet, String words, double size, boolean bold) throws IOException {
        PdfText.paragraph(
                sheet, new Part.Text(Composition.words(words, inside), size, bold, Align.CENTRE, 0, 0, false));
    }
}
