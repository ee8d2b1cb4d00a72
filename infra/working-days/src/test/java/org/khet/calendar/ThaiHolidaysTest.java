package org.khet.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThaiHolidaysTest {
    private static final Path REFERENCE = Path.of("../../../shared/data/th_holidays_2024_2028.csv");

    @Test
    void the_years_that_are_only_computed_are_marked() {
        assertThat(ThaiHolidays.provisionalYears()).containsExactly(2027, 2028);
    }

    @Test
    void what_was_withdrawn_and_what_offices_do_not_take_is_not_there() {
        assertThat(dates())
                .doesNotContain(
                        LocalDate.of(2026, 6, 2),
                        LocalDate.of(2026, 7, 31),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2025, 5, 1))
                .contains(LocalDate.of(2026, 1, 2), LocalDate.of(2025, 5, 9), LocalDate.of(2026, 5, 13));
    }

    @Test
    void every_date_stands_once_and_substitutions_are_on_weekdays() {
        assertThat(ThaiHolidays.shipped())
                .extracting(Holiday::date)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(ThaiHolidays.shipped())
                .filteredOn(holiday -> holiday.kind() == Holiday.Kind.SUBSTITUTION)
                .isNotEmpty()
                .extracting(holiday -> holiday.date().getDayOfWeek())
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void the_dates_are_those_of_the_reference_table() throws Exception {
        assumeTrue(Files.exists(REFERENCE), "The reference table is not on this machine");
        Set<LocalDate> expected = Files.readAllLines(REFERENCE).stream()
                .map(line -> line.split(","))
                .filter(part -> part[4].equals("1"))
                .map(part -> LocalDate.parse(part[0]))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(dates()).isEqualTo(expected);
    }

    private static Set<LocalDate> dates() {
        return ThaiHolidays.shipped().stream().map(Holiday::date).collect(Collectors.toCollection(TreeSet::new));
    }
}
