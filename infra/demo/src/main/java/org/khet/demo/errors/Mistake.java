package org.khet.demo.errors;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.khet.demo.pupils.Column;
import org.khet.demo.pupils.Pupil;

/**
 * A kind of mistake.
 *
 * @param name for people who read the log
 * @param plant puts one into a file; false where this file has no place for it
 */
record Mistake(String name, Plant plant) {

    /** Puts a mistake into a file. */
    @FunctionalInterface
    interface Plant {
        boolean into(Roll roll);
    }

    /** A cell with another text, the only finding of it being this rule's. */
    static Mistake cell(String name, Column column, String code, Fate fate, BiFunction<Roll, Pupil, String> text) {
        return row(
                name,
                column,
                code,
                fate,
                (roll, pupil) -> true,
                (roll, slot) -> slot.set(column, text.apply(roll, slot.sent())));
    }

    static Mistake cell(String name, Column column, String code, String text) {
        return cell(name, column, code, Fate.MENDED, (roll, pupil) -> text);
    }

    /** A row changed in some way, with one finding at the column. */
    static Mistake row(
            String name,
            Column column,
            String code,
            Fate fate,
            BiPredicate<Roll, Pupil> suitable,
            BiConsumer<Roll, Slot> change) {
        return new Mistake(
                name,
                roll -> roll.free(pupil -> suitable.test(roll, pupil))
                        .map(slot -> {
                            slot.take();
                            change.accept(roll, slot);
                            slot.mark(column, code, fate);
                            return true;
                        })
                        .orElse(false));
    }

    /** The value of another row above, which has to differ in each row. */
    static Mistake copied(String name, Column column, String code) {
        return new Mistake(
                name,
                roll -> roll.free(pupil -> true)
                        .flatMap(slot -> roll.freeAbove(slot).map(above -> {
                            slot.take();
                            above.take();
                            slot.set(column, above.sent().get(column));
                            slot.mark(column, code, Fate.MENDED);
                            return true;
                        }))
                        .orElse(false));
    }
}
