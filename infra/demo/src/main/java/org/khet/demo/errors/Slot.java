package org.khet.demo.errors;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.demo.pupils.Column;
import org.khet.demo.pupils.Pupil;

/** One pupil's place in a file while mistakes are being planted. */
final class Slot {
    /** A finding at this row. */
    record Mark(String field, String code, Fate fate) {}

    /** The pupil as the row should be; null for a pupil who belongs to another school. */
    private final @Nullable Pupil good;

    private final List<Mark> marks = new ArrayList<>();
    private Pupil sent;
    private boolean taken;
    private boolean left;

    private Slot(@Nullable Pupil good, Pupil sent) {
        this.good = good;
        this.sent = sent;
    }

    static Slot of(Pupil pupil) {
        return new Slot(pupil, pupil);
    }

    static Slot foreign(Pupil pupil) {
        var slot = new Slot(null, pupil);
        slot.take();
        return slot;
    }

    /** The row as it is sent first. */
    Pupil sent() {
        return sent;
    }

    List<Mark> marks() {
        return marks;
    }

    /** Whether the row has its part in a mistake already: no other may mix with it. */
    boolean taken() {
        return taken;
    }

    void take() {
        taken = true;
    }

    /** The pupil is forgotten in the first file. */
    void leave() {
        take();
        left = true;
    }

    boolean left() {
        return left;
    }

    void set(Column column, String text) {
        sent = sent.with(column, text);
    }

    void mark(Column column, String code, Fate fate) {
        marks.add(new Mark(column.field(), code, fate));
    }

    /** The row of the second file; null where it is taken out. */
    @Nullable
    Pupil mended() {
        boolean stays = marks.stream().anyMatch(mark -> mark.fate() == Fate.EXPLAINED);
        return stays ? sent : good;
    }
}
