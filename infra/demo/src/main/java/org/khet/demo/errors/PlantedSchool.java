package org.khet.demo.errors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.khet.demo.counts.SchoolCounts;
import org.khet.demo.pupils.Pupil;

/**
 * What a school sends first, and what must be answered to it.
 *
 * @param sent with the mistakes
 * @param expected every finding of the first file
 * @param mended what is sent after the findings have been read
 * @param explained the findings that the second file still has, and that the school accounts for
 */
public record PlantedSchool(
        SchoolCounts school, List<Pupil> sent, Set<Expected> expected, List<Pupil> mended, Set<Expected> explained) {

    /** @param firstRow line of the first pupil in the school's files */
    static PlantedSchool of(Roll roll, int firstRow) {
        var sent = new ArrayList<Pupil>();
        var expected = new HashSet<Expected>();
        for (var slot : roll.slots()) {
            if (!slot.left()) {
                for (var mark : slot.marks()) {
                    expected.add(new Expected(firstRow + sent.size(), mark.field(), mark.code()));
                }
                sent.add(slot.sent());
            }
        }
        roll.fileMarks()
                .forEach(mark -> expected.add(new Expected(0, mark.column().field(), mark.code())));
        var kept = roll.slots().stream().filter(slot -> slot.mended() != null).toList();
        var explained = new HashSet<Expected>();
        for (int i = 0; i < kept.size(); i++) {
            for (var mark : kept.get(i).marks()) {
                if (mark.fate() == Fate.EXPLAINED) {
                    explained.add(new Expected(firstRow + i, mark.field(), mark.code()));
                }
            }
        }
        return new PlantedSchool(
                roll.school(),
                List.copyOf(sent),
                Set.copyOf(expected),
                kept.stream().map(Slot::mended).filter(Objects::nonNull).toList(),
                Set.copyOf(explained));
    }

    /** Whether anything has to be sent a second time. */
    public boolean isMended() {
        return !sent.equals(mended);
    }
}
