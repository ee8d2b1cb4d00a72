package org.khet.demo.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.khet.demo.pupils.Column;
import org.khet.demo.pupils.FileStyle;
import org.khet.demo.pupils.Pupil;

/**
 * A pupil of an otherwise faultless school who had another first name in the round before: a query, which the school accounts
 * for.
 *
 * @param before the pupils of the round before
 * @param now the school with the finding that this must bring about
 */
public record RenamedPupil(List<Pupil> before, PlantedSchool now) {
    private static final int LEAST_PUPILS = 20;
    private static final String RULE = "DMC-049";
    private static final List<String> NAMES = List.of("สมหมาย", "สมปอง");

    /** Faulty rows would bring about more: whoever carries another's number has another's name too. */
    public static boolean isPossible(PlantedSchool planted) {
        return !planted.isMended()
                && planted.expected().isEmpty()
                && planted.sent().size() >= LEAST_PUPILS;
    }

    public static RenamedPupil of(PlantedSchool planted, FileStyle style) {
        int at = planted.sent().size() / 2;
        var pupil = planted.sent().get(at);
        var name = NAMES.stream()
                .filter(other -> !other.equals(pupil.get(Column.FIRST_NAME)))
                .findFirst()
                .orElseThrow();
        var before = new ArrayList<>(planted.sent());
        before.set(at, pupil.with(Column.FIRST_NAME, name));
        var found = Set.of(new Expected(style.firstRow() + at, Column.FIRST_NAME.field(), RULE));
        return new RenamedPupil(
                List.copyOf(before),
                new PlantedSchool(planted.school(), planted.sent(), found, planted.mended(), found));
    }
}
