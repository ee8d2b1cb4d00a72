package org.khet.system;

import java.time.LocalDate;
import java.util.Map;
import org.khet.demo.counts.Grade;
import org.khet.demo.counts.GradeCount;
import org.khet.demo.counts.SchoolCounts;
import org.khet.demo.pupils.FileStyle;
import org.khet.demo.pupils.Names;
import org.khet.demo.pupils.Place;
import org.khet.demo.pupils.PupilFile;
import org.khet.demo.pupils.PupilMaker;

/** Files of pupils who break no rule. */
final class Pupils {

    static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 6, 10);

    /** @param count of boys and girls, half and half, all in ป.1 */
    static byte[] file(String schoolCode, int count) {
        var school = new SchoolCounts(
                "9901", "", schoolCode, "", Map.of(Grade.P1, new GradeCount(count / 2, count - count / 2, 1)));
        // Of each school other people, and of each size: the same person twice would be found.
        var first = Long.parseLong(schoolCode.substring(4)) * 1_000_000;
        var pupils = new PupilMaker(count, REFERENCE_DATE, Names.shipped()).of(school, Place.UNKNOWN, first);
        return PupilFile.write(pupils, FileStyle.of(0), REFERENCE_DATE.atStartOfDay());
    }

    private Pupils() {}
}
