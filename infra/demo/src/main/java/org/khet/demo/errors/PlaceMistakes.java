package org.khet.demo.errors;

import static org.khet.demo.errors.Mistake.cell;
import static org.khet.demo.errors.Mistake.row;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.khet.demo.counts.Grade;
import org.khet.demo.pupils.Column;
import org.khet.demo.pupils.Pupil;

/** Mistakes about a pupil's grade and room, and about the file as a whole. */
final class PlaceMistakes {
    /** A grade that small can be forgotten. */
    private static final int FEW = 6;

    private PlaceMistakes() {}

    static List<Mistake> all() {
        return List.of(
                cell("no grade", Column.GRADE, "DMC-013", "-"),
                cell("a grade that does not exist", Column.GRADE, "DMC-014", "ป.9"),
                row(
                        "a grade that the school does not offer",
                        Column.GRADE,
                        "DMC-015",
                        Fate.MENDED,
                        (roll, pupil) -> notOffered(roll, pupil).isPresent(),
                        (roll, slot) -> slot.set(
                                Column.GRADE,
                                notOffered(roll, slot.sent()).orElseThrow().code())),
                cell("no room", Column.ROOM, "DMC-016", ""),
                cell("room written as grade/room", Column.ROOM, "DMC-017", "1/1"),
                cell("room 0", Column.ROOM, "DMC-018", "0"),
                new Mistake("a pupil who cannot yet be struck off", PlaceMistakes::notStruckOff),
                new Mistake("a whole grade forgotten", PlaceMistakes::forgetGrade));
    }

    /** One in which the pupil's age would raise no question. */
    private static Optional<Grade> notOffered(Roll roll, Pupil pupil) {
        return Arrays.stream(Grade.values())
                .filter(grade -> !roll.school().offered().contains(grade) && grade.fitsAge(roll.age(pupil)))
                .findFirst();
    }

    private static boolean notStruckOff(Roll roll) {
        return roll.free(pupil -> true)
                .filter(slot -> !roll.has("DMC-044"))
                .map(slot -> {
                    slot.take();
                    slot.set(Column.CANNOT_STRIKE_OFF, "ใช่");
                    return roll.fileMarks().add(new Roll.FileMark(Column.CANNOT_STRIKE_OFF, "DMC-044"));
                })
                .orElse(false);
    }

    private static boolean forgetGrade(Roll roll) {
        return roll.school().offered().stream()
                .filter(grade -> roll.school().of(grade).total() <= FEW)
                .filter(grade -> of(roll, grade).stream().noneMatch(Slot::taken))
                .min(Comparator.comparing(grade -> roll.school().of(grade).total()))
                .filter(grade -> !roll.has("DMC-045") && roll.school().offered().size() > 1)
                .map(grade -> {
                    of(roll, grade).forEach(Slot::leave);
                    return roll.fileMarks().add(new Roll.FileMark(Column.GRADE, "DMC-045"));
                })
                .orElse(false);
    }

    private static List<Slot> of(Roll roll, Grade grade) {
        return roll.slots().stream()
                .filter(slot -> slot.sent().grade() == grade)
                .toList();
    }
}
