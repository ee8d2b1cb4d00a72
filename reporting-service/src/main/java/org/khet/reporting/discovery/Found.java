package org.khet.reporting.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.publications.PublicationView;
import org.khet.reporting.publications.Words.Kind;
import org.khet.search.Mark;

/**
 * A publication that was found.
 *
 * @param titleMarks the stretches of the title that answer what was typed
 * @param hits rows and columns that do
 */
record Found(PublicationView publication, Rank rank, List<Mark> titleMarks, List<Mark> notesMarks, List<Hit> hits) {

    /** @param key of the row, where the name is of one row only */
    record Hit(Kind kind, @Nullable String key, String text, List<Mark> marks) {}
}
