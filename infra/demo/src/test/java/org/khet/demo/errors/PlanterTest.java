package org.khet.demo.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.demo.errors.Answers.REFERENCE_DATE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.khet.demo.counts.CountsFile;
import org.khet.demo.counts.Grade;
import org.khet.demo.counts.GradeCount;
import org.khet.demo.counts.SchoolCounts;
import org.khet.demo.pupils.FileStyle;
import org.khet.demo.pupils.Names;
import org.khet.demo.pupils.Place;
import org.khet.demo.pupils.PupilMaker;

class PlanterTest {
    private static final Path REAL = Path.of("../../../shared/data/dmc_students_by_grade_sex_chiangrai3_2568.csv");

    @Test
    void good_files_of_every_style_give_no_finding_at_all() {
        var goods = goods(schools(40));

        for (int i = 0; i < goods.size(); i++) {
            var good = goods.get(i);
            assertThat(Answers.to(good.school(), good.pupils(), FileStyle.of(i)))
                    .isEmpty();
        }
    }

    @Test
    void the_rules_find_what_was_planted_and_nothing_else() {
        requireExactFindings(schools(40));
    }

    @Test
    void that_is_so_with_the_real_table_too() {
        Assumptions.assumeTrue(Files.exists(REAL), "the real table is not beside the project");

        requireExactFindings(CountsFile.read(REAL));
    }

    @Test
    void every_kind_is_planted_at_several_schools() {
        var planting = plant(schools(40));
        var codes = new TreeMap<String, Integer>();
        planting.schools()
                .forEach(school -> school.expected().forEach(one -> codes.merge(one.code(), 1, Integer::sum)));

        assertThat(codes)
                .hasSizeGreaterThanOrEqualTo(45)
                .allSatisfy((code, times) -> assertThat(times).isGreaterThan(1));
        assertThat(planting.twins()).hasSizeGreaterThan(2);
        assertThat(planting.schools()).anyMatch(school -> !school.isMended());
    }

    @Test
    void mended_files_hold_the_pupils_of_the_table_again() {
        var goods = goods(schools(40));
        var planting = Planter.plant(goods, REFERENCE_DATE, 5);

        for (int i = 0; i < goods.size(); i++) {
            assertThat(planting.schools().get(i).mended())
                    .hasSameSizeAs(goods.get(i).pupils());
        }
    }

    @Test
    void a_comparison_tells_what_is_missing_and_what_is_too_much() {
        var one = new Expected(3, "sex", "DMC-020");
        var two = new Expected(4, "sex", "DMC-020");

        var comparison = Comparison.of(java.util.Set.of(one), java.util.Set.of(two));

        assertThat(comparison.found()).isZero();
        assertThat(comparison.missing()).containsExactly(one);
        assertThat(comparison.unexpected()).containsExactly(two);
    }

    private static void requireExactFindings(List<SchoolCounts> schools) {
        var planting = plant(schools);
        assertThat(planting.size()).isGreaterThan(schools.size());
        for (int i = 0; i < schools.size(); i++) {
            var school = planting.schools().get(i);
            var first = Comparison.of(school.expected(), Answers.to(school.school(), school.sent(), FileStyle.of(i)));
            assertThat(first.missing()).as("missing at %s", school.school()).isEmpty();
            assertThat(first.unexpected()).as("too much at %s", school.school()).isEmpty();
            var second =
                    Comparison.of(school.explained(), Answers.to(school.school(), school.mended(), FileStyle.of(i)));
            assertThat(second.missing())
                    .as("not explained at %s", school.school())
                    .isEmpty();
            assertThat(second.unexpected())
                    .as("not mended at %s", school.school())
                    .isEmpty();
        }
    }

    private static Planting plant(List<SchoolCounts> schools) {
        return Planter.plant(goods(schools), REFERENCE_DATE, 5);
    }

    private static List<Planter.Good> goods(List<SchoolCounts> schools) {
        var maker = new PupilMaker(5, REFERENCE_DATE, Names.shipped());
        var goods = new ArrayList<Planter.Good>();
        long index = 0;
        for (var school : schools) {
            goods.add(new Planter.Good(
                    school,
                    maker.of(school, Place.UNKNOWN, index),
                    FileStyle.of(goods.size()).firstRow()));
            index += school.pupils();
        }
        return goods;
    }

    /** Schools of every kind, small ones among them. */
    private static List<SchoolCounts> schools(int number) {
        var schools = new ArrayList<SchoolCounts>();
        for (int i = 0; i < number; i++) {
            var grades = new TreeMap<Grade, GradeCount>();
            for (var grade : i % 5 == 0 ? Grade.values() : java.util.Arrays.copyOf(Grade.values(), 12)) {
                int size = (i * 7 + grade.ordinal() * 5) % 23;
                if (size > 0 && (i % 3 != 0 || grade != Grade.K1)) {
                    grades.put(grade, new GradeCount(size, size / 2, 1 + size / 9));
                }
            }
            schools.add(
                    new SchoolCounts("9901", "เขต", "9901%04d".formatted(i + 1), "บ้านน้ำคำ" + i, Map.copyOf(grades)));
        }
        return schools;
    }
}
