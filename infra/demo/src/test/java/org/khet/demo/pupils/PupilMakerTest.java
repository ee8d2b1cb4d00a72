package org.khet.demo.pupils;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.khet.demo.counts.Grade;
import org.khet.demo.counts.GradeCount;
import org.khet.demo.counts.SchoolCounts;

class PupilMakerTest {
    private static final LocalDate REFERENCE_DATE = LocalDate.of(2025, 6, 10);
    private static final SchoolCounts SCHOOL = new SchoolCounts(
            "9901",
            "เขต",
            "99010001",
            "บ้านหนึ่ง",
            Map.of(
                    Grade.K2,
                    new GradeCount(5, 7, 2),
                    Grade.P1,
                    new GradeCount(1, 0, 1),
                    Grade.S6,
                    new GradeCount(0, 9, 4)));

    private final PupilMaker maker = new PupilMaker(7, REFERENCE_DATE, Names.shipped());

    @Test
    void pupils_add_up_to_the_row_they_are_made_from() {
        var pupils = maker.of(SCHOOL, Place.UNKNOWN, 0);

        SCHOOL.grades().forEach((grade, count) -> {
            var of = pupils.stream()
                    .filter(pupil -> pupil.get(Column.GRADE).equals(grade.code()))
                    .toList();
            assertThat(of.stream().filter(pupil -> pupil.get(Column.SEX).equals("ช")))
                    .hasSize(count.male());
            assertThat(of.stream().filter(pupil -> pupil.get(Column.SEX).equals("ญ")))
                    .hasSize(count.female());
            assertThat(of.stream().map(pupil -> pupil.get(Column.ROOM)).collect(Collectors.toSet()))
                    .hasSize(count.rooms());
        });
        assertThat(pupils).hasSize(SCHOOL.pupils());
    }

    @Test
    void the_same_seed_makes_the_same_pupils_and_another_makes_others() {
        var pupils = maker.of(SCHOOL, Place.UNKNOWN, 0);

        assertThat(new PupilMaker(7, REFERENCE_DATE, Names.shipped()).of(SCHOOL, Place.UNKNOWN, 0))
                .isEqualTo(pupils);
        assertThat(new PupilMaker(8, REFERENCE_DATE, Names.shipped()).of(SCHOOL, Place.UNKNOWN, 0))
                .isNotEqualTo(pupils);
    }

    @Test
    void birth_dates_are_fit_for_the_grade_on_the_day_that_counts() {
        assertThat(maker.of(SCHOOL, Place.UNKNOWN, 0)).allSatisfy(pupil -> {
            assertThat(pupil.grade().fitsAge(ThaiDates.age(pupil.bornOn(), REFERENCE_DATE)))
                    .isTrue();
            assertThat(pupil.get(Column.AGE_YEARS))
                    .isEqualTo(Integer.toString(ThaiDates.age(pupil.bornOn(), REFERENCE_DATE)));
        });
    }

    @Test
    void identity_numbers_differ_for_every_index() {
        List<String> ids = new ArrayList<>();
        for (long i = 0; i < 100_000; i++) {
            ids.add(CitizenIds.thai(i));
            ids.add(CitizenIds.gCode(i));
        }

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.length() == 13);
    }

    @Test
    void the_check_digit_is_the_one_of_the_rule() {
        assertThat(CitizenIds.checked("110170020703")).isEqualTo("1101700207030");
        assertThat(CitizenIds.checked("310060044563")).isEqualTo("3100600445635");
    }
}
