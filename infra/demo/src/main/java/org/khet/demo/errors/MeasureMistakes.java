package org.khet.demo.errors;

import static org.khet.demo.errors.Mistake.cell;
import static org.khet.demo.errors.Mistake.row;

import java.util.List;
import org.khet.demo.pupils.Column;

/** Mistakes about a pupil's body, faith and need. */
final class MeasureMistakes {

    private MeasureMistakes() {}

    static List<Mistake> all() {
        return List.of(
                cell("weight with its unit", Column.WEIGHT, "DMC-033", "21 กก."),
                cell("height in words", Column.HEIGHT, "DMC-033", "สูง"),
                cell("weight 0", Column.WEIGHT, "DMC-034", "0"),
                cell("height 0", Column.HEIGHT, "DMC-035", "0"),
                cell("weight without its decimal point", Column.WEIGHT, "DMC-036", "215"),
                cell("a pupil of 152 kg", Column.WEIGHT, "DMC-036", Fate.EXPLAINED, (roll, pupil) -> "152"),
                cell("height in metres", Column.HEIGHT, "DMC-037", "1.18"),
                row(
                        "weight and height exchanged",
                        Column.WEIGHT,
                        "DMC-038",
                        Fate.MENDED,
                        (r, p) -> true,
                        (roll, slot) -> {
                            slot.set(Column.WEIGHT, "118");
                            slot.set(Column.HEIGHT, "75");
                        }),
                cell("a blood group that does not exist", Column.BLOOD_GROUP, "DMC-039", "C"),
                cell("religion misspelt", Column.RELIGION, "DMC-040", "พุธ"),
                cell("disadvantage in neither numbering", Column.DISADVANTAGE, "DMC-041", "77"));
    }
}
