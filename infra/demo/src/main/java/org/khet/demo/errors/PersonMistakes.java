package org.khet.demo.errors;

import static org.khet.demo.errors.Mistake.cell;
import static org.khet.demo.errors.Mistake.row;

import java.util.List;
import org.khet.demo.pupils.Column;
import org.khet.demo.pupils.Pupil;
import org.khet.demo.pupils.PupilMaker;
import org.khet.demo.pupils.ThaiDates;

/** Mistakes about a pupil's name, sex and age. */
final class PersonMistakes {
    /** Two grades late is possible; so much later is no pupil of that grade. */
    private static final int FAR_TOO_OLD = 9;

    private static final int CHILD_AGE = 14;

    private PersonMistakes() {}

    static List<Mistake> all() {
        return List.of(
                cell("no sex", Column.SEX, "DMC-019", ""),
                cell("sex in another code", Column.SEX, "DMC-020", "M"),
                cell("no title", Column.TITLE, "DMC-021", "-"),
                cell("title misspelt", Column.TITLE, "DMC-022", "เด็กชย"),
                cell(
                        "title of the other sex",
                        Column.TITLE,
                        "DMC-023",
                        Fate.MENDED,
                        (roll, pupil) -> PupilMaker.title(roll.age(pupil), !pupil.boy())),
                cell("no first name", Column.FIRST_NAME, "DMC-024", "-"),
                cell("a pupil without family name", Column.LAST_NAME, "DMC-025", Fate.EXPLAINED, (roll, pupil) -> "-"),
                cell("name in Latin letters", Column.FIRST_NAME, "DMC-026", "Somchai"),
                cell("name cut at 50 letters", Column.FIRST_NAME, "DMC-027", "สมชาย".repeat(10)),
                cell("no birth date", Column.BIRTH_DATE, "DMC-028", "-"),
                cell(
                        "a day that does not exist",
                        Column.BIRTH_DATE,
                        "DMC-029",
                        Fate.MENDED,
                        (roll, pupil) -> "31/02/" + ThaiDates.year(pupil.bornOn())),
                cell(
                        "birth year of the Christian era",
                        Column.BIRTH_DATE,
                        "DMC-029",
                        Fate.MENDED,
                        (roll, pupil) -> "20/03/" + pupil.bornOn().getYear()),
                cell(
                        "born after the date of the data",
                        Column.BIRTH_DATE,
                        "DMC-030",
                        Fate.MENDED,
                        (roll, pupil) -> ThaiDates.slashes(roll.referenceDate().plusDays(40))),
                row(
                        "far too old for the grade, a slip",
                        Column.BIRTH_DATE,
                        "DMC-031",
                        Fate.MENDED,
                        (r, p) -> true,
                        PersonMistakes::older),
                row(
                        "far too old for the grade, but true",
                        Column.BIRTH_DATE,
                        "DMC-031",
                        Fate.EXPLAINED,
                        (r, p) -> true,
                        PersonMistakes::older),
                cell(
                        "age that does not fit the birth date",
                        Column.AGE_YEARS,
                        "DMC-032",
                        Fate.MENDED,
                        (roll, pupil) -> Integer.toString(roll.age(pupil) + 3)),
                row(
                        "a child called Mr or Miss",
                        Column.TITLE,
                        "DMC-043",
                        Fate.MENDED,
                        (roll, pupil) -> roll.age(pupil) <= CHILD_AGE,
                        (roll, slot) -> slot.set(Column.TITLE, slot.sent().boy() ? "นาย" : "นางสาว")));
    }

    private static void older(Roll roll, Slot slot) {
        Pupil pupil = slot.sent();
        var bornOn = pupil.bornOn().minusYears(FAR_TOO_OLD);
        slot.set(Column.BIRTH_DATE, ThaiDates.slashes(bornOn));
        slot.set(Column.AGE_YEARS, Integer.toString(ThaiDates.age(bornOn, roll.referenceDate())));
    }
}
