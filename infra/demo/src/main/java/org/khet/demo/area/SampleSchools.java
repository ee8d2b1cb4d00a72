package org.khet.demo.area;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.khet.demo.counts.Grade;
import org.khet.demo.counts.GradeCount;
import org.khet.demo.counts.SchoolCounts;
import org.khet.local.sample.SampleArea;
import org.khet.local.sample.SampleSchool;

/** The sample area with pupils thought up for it. */
public final class SampleSchools {
    private static final int LARGEST_ROOM = 32;
    private static final int LARGE_SCHOOL = 34;
    private static final int SMALL_SCHOOL = 14;

    private SampleSchools() {}

    /** The same seed gives the same figures. */
    public static Area area(long seed) {
        var schools = SampleArea.schools().stream()
                .map(school -> new School(
                        counts(school, new Random(seed + school.code().hashCode())),
                        new School.Registered(
                                school.code10(),
                                school.obecCode(),
                                SampleArea.PROVINCE,
                                school.districtTh(),
                                school.subdistrictTh(),
                                school.network()),
                        person(school.officer()),
                        person(school.director())))
                .toList();
        var staff = SampleArea.staff().stream().map(SampleSchools::person).toList();
        return new Area(SampleArea.AREA_CODE, SampleArea.AREA_NAME, schools, staff, List.of(), Registry.csv(schools));
    }

    private static SchoolCounts counts(SampleSchool school, Random random) {
        Map<Grade, GradeCount> grades = new EnumMap<>(Grade.class);
        int usual = SMALL_SCHOOL + random.nextInt(LARGE_SCHOOL);
        for (var code : school.grades()) {
            int male = 2 + random.nextInt(usual);
            int female = 2 + random.nextInt(usual);
            grades.put(Grade.of(code).orElseThrow(), new GradeCount(male, female, 1 + (male + female) / LARGEST_ROOM));
        }
        return new SchoolCounts(SampleArea.AREA_CODE, SampleArea.AREA_NAME, school.code(), school.nameTh(), grades);
    }

    private static Person person(org.khet.local.sample.Person person) {
        return new Person(
                person.username(),
                person.displayName(),
                person.role(),
                person.schoolCode(),
                SampleArea.AREA_CODE,
                person.email(),
                person.phone());
    }
}
