package org.khet.demo.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.khet.demo.pupils.Column;

/** Puts pupils of one school into the file of another too, as happens when a child moves and nobody is told. */
final class Twins {
    /** Of so many schools one has a pupil too many. */
    private static final int SCHOOLS_PER_TWIN = 10;

    private static final int ATTEMPTS = 50;

    private final List<Roll> rolls;
    private final Random random;
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(Roll home, Slot there, Roll away, Slot here) {}

    Twins(List<Roll> rolls, Random random) {
        this.rolls = rolls;
        this.random = random;
    }

    void plant() {
        int wanted = rolls.size() < 2 ? 0 : 1 + rolls.size() / SCHOOLS_PER_TWIN;
        for (int attempt = 0; attempt < ATTEMPTS * wanted && pairs.size() < wanted; attempt++) {
            pair(any(), any());
        }
    }

    private Roll any() {
        return rolls.get(random.nextInt(rolls.size()));
    }

    private void pair(Roll home, Roll away) {
        if (home == away || away.foreign() > 0) {
            return;
        }
        home.free(pupil -> IdentityMistakes.isThai(pupil)
                        && away.school().offered().contains(pupil.grade()))
                .ifPresent(there -> {
                    there.take();
                    var here = Slot.foreign(there.sent()
                            .with(Column.SCHOOL_CODE, away.school().code())
                            .with(Column.SCHOOL_NAME, away.school().nameTh())
                            .with(Column.ROOM, "1")
                            .with(Column.STUDENT_NUMBER, "90001"));
                    away.slots().add(here);
                    pairs.add(new Pair(home, there, away, here));
                });
    }

    /** When no more rows come or go. */
    List<Twin> located(Map<Roll, Integer> firstRows) {
        return pairs.stream()
                .map(pair -> new Twin(
                        pair.home().school().code(),
                        row(pair.home(), pair.there(), firstRows),
                        pair.away().school().code(),
                        row(pair.away(), pair.here(), firstRows)))
                .toList();
    }

    private static int row(Roll roll, Slot slot, Map<Roll, Integer> firstRows) {
        var sent = roll.slots().stream().filter(one -> !one.left()).toList();
        return firstRows.getOrDefault(roll, 1) + sent.indexOf(slot);
    }
}
