package org.khet.rules.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.khet.rules.dataset.DataSets;
import org.khet.rules.reading.Table;
import org.khet.samples.PupilFile;

/** Rules that look beyond one file: the previous round, other data sets, the other rows. */
class SurroundingsTest {
    private static final Checker EFA = Checker.compile(DataSets.shipped("EFA"));

    private static List<String> codes(Checker checker, Table table, CheckContext context) throws IOException {
        List<String> codes = new ArrayList<>();
        checker.check(table, context, new Sink() {
            @Override
            public void finding(Finding finding) {
                codes.add(finding.row() + " " + finding.code() + " " + finding.messageEn());
            }
        });
        return codes;
    }

    private static List<Map<String, String>> pupils(int count) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Map.of("studentNumber", String.valueOf(i), "citizenId", PupilFile.citizenId(i)));
        }
        return rows;
    }

    private static Summary summary(Checker checker, Table table) throws IOException {
        return ((Outcome.Checked) checker.check(table, CheckContext.NONE, new Sink() {})).summary();
    }

    /** C10: a fault that shows only where two forms are held against each other. */
    @Test
    void what_one_data_set_counts_is_held_against_what_another_counts() throws IOException {
        Summary pupils = summary(Sample.CHECKER, Examples.table(Sample.DMC, pupils(7)));
        assertThat(pupils.totals())
                .containsEntry("pupils", Map.of("", 7L))
                .containsEntry("pupilsByGrade", Map.of("ป.1", 7L))
                .containsEntry("rooms", Map.of("", 1L));
        Map<String, Map<String, Long>> totals =
                Map.of("DMC-STUDENT.pupilsByGrade", pupils.totals().get("pupilsByGrade"));
        CheckContext context = Examples.context(EFA).withTotals(totals);
        Table same = Examples.table(EFA.dataSet(), List.of(Map.of("boys", "4", "girls", "3", "total", "7")));
        Table other = Examples.table(EFA.dataSet(), List.of(Map.of("boys", "4", "girls", "4", "total", "8")));
        assertThat(codes(EFA, same, context)).noneMatch(found -> found.contains("EFA-009"));
        assertThat(codes(EFA, other, context)).contains("0 EFA-009 Grade ป.1: 8 here, 7 in DMC.");
    }

    /** C11: a term against the one before. */
    @Test
    void forty_per_cent_fewer_pupils_than_in_the_previous_round_raise_a_query() throws IOException {
        CheckContext context = Sample.CONTEXT.withTotals(Map.of("previous.pupils", Map.of("", 50L)));
        assertThat(codes(Sample.CHECKER, Examples.table(Sample.DMC, pupils(30)), context))
                .contains("0 DMC-055 All pupils went from 50 to 30, more than a quarter.");
        assertThat(codes(Sample.CHECKER, Examples.table(Sample.DMC, pupils(48)), context))
                .noneMatch(found -> found.contains("DMC-055"));
    }

    @Test
    void a_changed_name_a_jump_in_age_and_a_jump_of_grades_are_found_by_the_id() throws IOException {
        List<Map<String, String>> before = pupils(200);
        CheckContext context = Sample.CONTEXT.withEarlier(Sample.CHECKER.remember(Examples.table(Sample.DMC, before)));
        List<Map<String, String>> now = new ArrayList<>(pupils(203));
        String known = PupilFile.citizenId(150);
        now.set(150, Map.of("citizenId", known, "firstName", "มานี", "birthDate", "20/03/2558", "grade", "ป.5"));
        assertThat(codes(Sample.CHECKER, Examples.table(Sample.DMC, now), context))
                .filteredOn(found -> found.matches(".*DMC-0(49|50|51|52).*"))
                .containsExactly(
                        "152 DMC-049 This ID was there in the previous round with another “First name”.",
                        "152 DMC-050 This ID was there in the previous round with another date of birth: the age jumps.",
                        "152 DMC-051 Grade ป.5 is 4 grades from the one before; usual is the same or the next.");
    }

    @Test
    void earlier_rows_are_only_for_the_checker_that_remembered_them() throws IOException {
        CheckContext other = Sample.CONTEXT.withEarlier(
                Checker.compile(Sample.DMC).remember(Examples.table(Sample.DMC, List.of(Map.of()))));
        assertThatThrownBy(() -> codes(Sample.CHECKER, Examples.table(Sample.DMC, List.of(Map.of())), other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** C12: one value ten deviations off among a normal spread is found, and nothing else is. */
    @Test
    void a_planted_outlier_is_found_and_a_normal_spread_gives_none() throws IOException {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < 20; round++) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                rows.add(Map.of("heightCm", String.valueOf(Math.round(1200 + 50 * gauss(random)) / 10.0)));
            }
            assertThat(outliers(rows)).isEmpty();
            rows.set(500, Map.of("heightCm", "170"));
            assertThat(outliers(rows)).containsExactly("502");
        }
    }

    @Test
    void a_group_too_small_to_have_a_spread_is_not_judged() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>(pupils(28));
        rows.add(Map.of("heightCm", "205"));
        assertThat(outliers(rows)).isEmpty();
    }

    private static List<String> outliers(List<Map<String, String>> rows) throws IOException {
        return codes(Sample.CHECKER, Examples.table(Sample.DMC, rows), Sample.CONTEXT).stream()
                .filter(found -> found.contains("DMC-053"))
                .map(found -> found.substring(0, found.indexOf(' ')))
                .toList();
    }

    private static double gauss(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
