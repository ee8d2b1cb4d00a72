package org.khet.demo.pupils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.khet.demo.counts.Grade;

/**
 * One pupil and the row that tells of the pupil.
 *
 * @param grade true grade, whatever the row says
 * @param cells of the row, in the order of {@link Column}
 */
public record Pupil(Grade grade, boolean boy, LocalDate bornOn, List<String> cells) {

    public Pupil {
        cells = List.copyOf(cells);
    }

    public String get(Column column) {
        return cells.get(column.ordinal());
    }

    /** The same pupil with another text in one cell. */
    public Pupil with(Column column, String text) {
        var changed = new ArrayList<>(cells);
        changed.set(column.ordinal(), text);
        return new Pupil(grade, boy, bornOn, changed);
    }
}
