package org.khet.demo.errors;

import static org.khet.demo.errors.Mistake.cell;
import static org.khet.demo.errors.Mistake.copied;
import static org.khet.demo.errors.Mistake.row;

import java.util.List;
import org.khet.demo.pupils.CitizenIds;
import org.khet.demo.pupils.Column;
import org.khet.demo.pupils.Pupil;

/** Mistakes about who a pupil is and where the pupil is registered. */
final class IdentityMistakes {
    private static final String UNLUCKY_NINE = "9";

    private IdentityMistakes() {}

    static List<Mistake> all() {
        return List.of(
                cell("no citizen ID", Column.CITIZEN_ID, "DMC-001", "-"),
                thai("a digit of the ID lost", "DMC-002", id -> id.substring(0, 12)),
                thai("dashes in the ID", "DMC-002", IdentityMistakes::withDashes),
                thai("check digit wrong", "DMC-003", id -> id.substring(0, 12) + (id.charAt(12) - '0' + 1) % 10),
                thai(
                        "ID turned into a number by a spreadsheet",
                        "DMC-004",
                        id -> id.charAt(0) + "." + id.substring(1, 3) + "E+12"),
                row(
                        "G-code cut off",
                        Column.CITIZEN_ID,
                        "DMC-005",
                        Fate.MENDED,
                        (roll, pupil) -> isThai(pupil),
                        (roll, slot) -> {
                            slot.set(
                                    Column.CITIZEN_ID,
                                    "G" + slot.sent().get(Column.CITIZEN_ID).substring(2, 9));
                            slot.set(Column.NATIONALITY, "เมียนมา");
                        }),
                row(
                        "an ID that begins with 0",
                        Column.CITIZEN_ID,
                        "DMC-006",
                        Fate.EXPLAINED,
                        (roll, pupil) -> isThai(pupil),
                        (roll, slot) -> slot.set(
                                Column.CITIZEN_ID,
                                CitizenIds.checked(
                                        "0" + slot.sent().get(Column.CITIZEN_ID).substring(1, 12)))),
                copied("the same ID twice in a file", Column.CITIZEN_ID, "DMC-007"),
                cell("no student number", Column.STUDENT_NUMBER, "DMC-008", "-"),
                copied("the same student number twice", Column.STUDENT_NUMBER, "DMC-009"),
                cell("no school code", Column.SCHOOL_CODE, "DMC-010", ""),
                cell(
                        "school code cut off",
                        Column.SCHOOL_CODE,
                        "DMC-011",
                        Fate.MENDED,
                        (roll, pupil) -> pupil.get(Column.SCHOOL_CODE).substring(0, 7)),
                cell(
                        "code of another school",
                        Column.SCHOOL_CODE,
                        "DMC-012",
                        Fate.MENDED,
                        (roll, pupil) -> otherCode(pupil.get(Column.SCHOOL_CODE))),
                row(
                        "a G-code with Thai nationality",
                        Column.NATIONALITY,
                        "DMC-042",
                        Fate.MENDED,
                        (roll, pupil) -> isThai(pupil),
                        (roll, slot) -> slot.set(
                                Column.CITIZEN_ID,
                                "G" + slot.sent().get(Column.CITIZEN_ID).substring(1))));
    }

    /** How an ID that is right gets damaged. */
    @FunctionalInterface
    private interface Damage {
        String of(String id);
    }

    private static Mistake thai(String name, String code, Damage damage) {
        return row(
                name,
                Column.CITIZEN_ID,
                code,
                Fate.MENDED,
                (roll, pupil) -> isThai(pupil),
                (roll, slot) ->
                        slot.set(Column.CITIZEN_ID, damage.of(slot.sent().get(Column.CITIZEN_ID))));
    }

    static boolean isThai(Pupil pupil) {
        return Character.isDigit(pupil.get(Column.CITIZEN_ID).charAt(0));
    }

    private static String withDashes(String id) {
        return id.charAt(0) + "-" + id.substring(1, 5) + "-" + id.substring(5, 10) + "-" + id.substring(10, 12) + "-"
                + id.charAt(12);
    }

    /** The last digit read wrongly. */
    private static String otherCode(String code) {
        return code.substring(0, 7) + (code.endsWith(UNLUCKY_NINE) ? "1" : UNLUCKY_NINE);
    }
}
