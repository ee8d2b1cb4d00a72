package org.khet.documents;

import java.util.Collection;

/** Prints documents in an office's hand. Holds no state of a document: one may serve many threads. */
public final class Printing {
    private final Letterhead letterhead;
    private final Breaks breaks;

    /** @param whole terms that no line may break, such as names of schools and people */
    public Printing(Letterhead letterhead, Collection<String> whole) {
        this.letterhead = letterhead;
        var terms = letterhead.thaiDigits()
                ? whole.stream().map(ThaiText::thaiDigits).toList()
                : whole;
        this.breaks = new Breaks(terms);
    }

    /**
     * A4, fonts embedded; the same bytes each time.
     *
     * @throws DocumentRefused where it lacks what it needs
     */
    public byte[] pdf(Document document) {
        return new PdfWriter(letterhead, new Lines(breaks)).write(document, Composition.of(document, letterhead));
    }

    /** A book with an outline and contents that can be clicked; the same bytes each time. */
    public Bound bind(Book book) {
        return new PdfVolume(letterhead, new Lines(breaks)).write(book);
    }

    /**
     * Office Open XML, for word processors; the same bytes each time.
     *
     * @throws DocumentRefused where it lacks what it needs
     */
    public byte[] docx(Document document) {
        return new WordWriter(letterhead).write(document, Composition.of(document, letterhead));
    }
}
