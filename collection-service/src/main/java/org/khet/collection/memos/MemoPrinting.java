package org.khet.collection.memos;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.WorkingCalendar;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.letterheads.Letterheads;
import org.khet.collection.letterheads.OfficeLetterhead;
import org.khet.collection.letterheads.Printers;
import org.khet.collection.schools.School;
import org.khet.collection.schools.Schools;
import org.khet.collection.submissions.Submissions;
import org.khet.documents.Picture;
import org.khet.documents.SignaturePlace;
import org.springframework.stereotype.Component;

/** Gathers a collection's facts and prints its memos with them. */
@Component
class MemoPrinting {

    private final Letterheads letterheads;
    private final Printers printers;
    private final Schools schools;
    private final Submissions submissions;
    private final Clock clock;

    MemoPrinting(Letterheads letterheads, Printers printers, Schools schools, Submissions submissions, Clock clock) {
        this.letterheads = letterheads;
        this.printers = printers;
        this.schools = schools;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Both forms of one paper. */
    record Printed(byte[] pdf, byte[] docx) {}

    MemoText begin(DataCollection collection, MemoKind kind, String writer) {
        var office = letterheads.of(collection.areaCode());
        return MemoDrafts.begin(kind, MemoFacts.of(collection, office, figures(collection)), office, writer, today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.BANGKOK);
    }

    OfficeLetterhead office(DataCollection collection) {
        return letterheads.of(collection.areaCode());
    }

    byte[] pdf(DataCollection collection, MemoKind kind, MemoText text) {
        var place = text.signatoryId() == null ? null : SignaturePlace.draw();
        var office = office(collection);
        return printers.of(office, whole(collection, text))
                .pdf(MemoPaper.of(kind, text, null, office, collection, figures(collection), place));
    }

    byte[] docx(DataCollection collection, MemoKind kind, MemoText text) {
        var office = office(collection);
        return printers.of(office, whole(collection, text))
                .docx(MemoPaper.of(kind, text, null, office, collection, figures(collection), null));
    }

    /**
     * The signature goes into the PDF alone: out of a DOCX, which is there to be edited, it could be taken by anybody.
     *
     * @throws org.khet.documents.DocumentRefused where it cannot be final
     */
    Printed issue(
            DataCollection collection,
            MemoKind kind,
            MemoText text,
            OfficeLetterhead office,
            MemoPaper.Stamp stamp,
            @Nullable Picture signature) {
        var figures = figures(collection);
        var printing = printers.of(office, whole(collection, text));
        return new Printed(
                printing.pdf(MemoPaper.of(kind, text, stamp, office, collection, figures, signature)),
                printing.docx(MemoPaper.of(kind, text, stamp, office, collection, figures, null)));
    }

    private Figures figures(DataCollection collection) {
        return Figures.of(
                collection,
                schools.byCode(collection.schoolCodes()),
                submissions.ofCollection(collection.id()),
                clock.instant());
    }

    private ArrayList<String> whole(DataCollection collection, @Nullable MemoText text) {
        var whole = new ArrayList<String>();
        schools.byCode(collection.schoolCodes()).values().stream()
                .map(School::nameTh)
                .forEach(whole::add);
        if (text != null) {
            whole.add(text.signerTh());
        }
        return whole;
    }
}
