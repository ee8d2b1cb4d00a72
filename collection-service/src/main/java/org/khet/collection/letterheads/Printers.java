package org.khet.collection.letterheads;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.khet.documents.Letterhead;
import org.khet.documents.Picture;
import org.khet.documents.Printing;
import org.khet.documents.Typeface;
import org.springframework.stereotype.Component;

/** Printing in an office's hand. Fonts and emblems are read once: files never change. */
@Component
public class Printers {

    /** Offices that one service prints for at a time; beyond this all are read anew. */
    private static final int MOST_REMEMBERED = 20;

    private final Letterheads letterheads;
    private final Map<String, Typeface> typefaces = new ConcurrentHashMap<>();
    private final Map<String, Picture> emblems = new ConcurrentHashMap<>();

    Printers(Letterheads letterheads) {
        this.letterheads = letterheads;
    }

    /** @param whole names that no line may break */
    public Printing of(OfficeLetterhead office, Collection<String> whole) {
        return new Printing(new Letterhead(typeface(office.typeface()), emblem(office), office.thaiDigits()), whole);
    }

    private @Nullable Picture emblem(OfficeLetterhead office) {
        var emblem = office.emblem();
        if (emblem == null) {
            return null;
        }
        if (emblems.size() > MOST_REMEMBERED) {
            emblems.clear();
        }
        return emblems.computeIfAbsent(emblem.fileId(), id -> Picture.ofStored(letterheads.file(id)));
    }

    private Typeface typeface(OfficeLetterhead.@Nullable TypefaceRef wanted) {
        if (wanted == null) {
            return Typeface.sarabun();
        }
        if (typefaces.size() > MOST_REMEMBERED) {
            typefaces.clear();
        }
        var bold = wanted.boldFileId();
        var key = wanted.regularFileId() + bold + wanted.factor() + wanted.nameTh();
        return typefaces.computeIfAbsent(
                key,
                any -> Typeface.of(
                        wanted.nameTh(),
                        letterheads.file(wanted.regularFileId()),
                        bold == null ? null : letterheads.file(bold),
                        wanted.factor()));
    }
}
