package org.khet.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected values were worked out by another program in another language over the same days. */
class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.of(ThaiHolidays.shipped());

    @ParameterizedTest
    @CsvSource({
        "2024, 243, 22 20 21 18 20 19 21 21 21 21 21 18",
        "2025, 240, 22 19 21 18 19 19 20 19 22 21 20 20",
        "2026, 241, 20 20 21 18 19 20 20 20 22 20 21 20",
        "2027, 243, 20 19 23 18 19 21 19 21 22 19 22 20",
        "2028, 243, 20 20 23 16 21 21 18 22 21 20 22 19"
    })
    void each_month_has_its_working_days(int year, int total, String months) {
        StringBuilder counted = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            LocalDate before = LocalDate.of(year, month, 1).minusDays(1);
            counted.append(month == 1 ? "" : " ")
                    .append(calendar.workingDaysBetween(
                            before, before.plusDays(1).plusMonths(1).minusDays(1)));
        }
        assertThat(counted).hasToString(months);
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(total);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2024-02-23, 1, 2024-02-27, over a weekend and the day for Makha Bucha",
        "2024-02-28, 3, 2024-03-04, over a leap day",
        "2028-02-28, 2, 2028-03-01, over the next leap day",
        "2024-04-11, 1, 2024-04-17, over a special day and Songkran",
        "2028-04-12, 2, 2028-04-19, over Songkran with its substitution",
        "2024-12-27, 2, 2025-01-03, over a special day and the New Year",
        "2025-05-30, 3, 2025-06-06, over a special day and a birthday",
        "2025-06-10, 15, 2025-07-01, the longest standard",
        "2026-06-10, 3, 2026-06-15, an ordinary weekend",
        "2026-12-04, 3, 2026-12-11, two holidays in a week",
        "2026-12-30, 5, 2027-01-08, into a provisional year",
        "2027-12-31, 1, 2028-01-04, the New Year on a Saturday is taken on Monday",
        "2027-12-30, 2, 2028-01-05, New Years Eve and the substitution",
        "2026-05-30, 1, 2026-06-02, a start on a Saturday before a substitution",
        "2026-01-05, -1, 2025-12-30, backwards over the New Year",
        "2024-01-01, 500, 2026-01-27, two years",
        "2026-06-13, 0, 2026-06-13, no days at all"
    })
    void the_nth_working_day_is_found(LocalDate start, int n, LocalDate expected, String why) {
        assertThat(calendar.plusWorkingDays(start, n)).as(why).isEqualTo(expected);
    }

    @Test
    void five_years_agree_with_walking_day_by_day() {
        for (LocalDate start = LocalDate.of(2024, 1, 1); start.getYear() < 2029; start = start.plusDays(1)) {
            int walked = 0;
            for (LocalDate day = start; day.isBefore(start.plusDays(40)); ) {
                day = day.plusDays(1);
                walked += calendar.isWorkingDay(day) ? 1 : 0;
                assertThat(calendar.workingDaysBetween(start, day)).isEqualTo(walked);
                assertThat(calendar.workingDaysBetween(day, start)).isEqualTo(-walked);
                if (calendar.isWorkingDay(day)) {
                    assertThat(calendar.plusWorkingDays(start, walked)).isEqualTo(day);
                }
            }
        }
    }

    @Test
    void a_day_added_moves_what_is_due_and_leaves_the_old_calendar_alone() {
        LocalDate start = LocalDate.of(2026, 6, 10);
        var more = calendar.with(
                new Holiday(LocalDate.of(2026, 6, 12), "วันหยุดพิเศษ", "Special holiday", Holiday.Kind.SPECIAL, null));
        assertThat(more.plusWorkingDays(start, 3)).isEqualTo(LocalDate.of(2026, 6, 16));
        assertThat(calendar.plusWorkingDays(start, 3)).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(more.without(LocalDate.of(2026, 6, 12))).isEqualTo(calendar).hasSameHashCodeAs(calendar);
        assertThat(more).isNotEqualTo(calendar);
    }

    @Test
    void a_holiday_on_a_weekend_changes_nothing() {
        LocalDate saturday = LocalDate.of(2026, 6, 13);
        var more = calendar.with(new Holiday(saturday, "วันหยุด", null, Holiday.Kind.PUBLIC, null));
        assertThat(more.workingDaysBetween(saturday.minusDays(5), saturday.plusDays(5)))
                .isEqualTo(calendar.workingDaysBetween(saturday.minusDays(5), saturday.plusDays(5)));
    }

    @Test
    void a_regional_day_counts_only_in_its_region() {
        LocalDate day = LocalDate.of(2026, 3, 26);
        var all = calendar.with(new Holiday(day, "วันหยุดภาคเหนือ", null, Holiday.Kind.REGIONAL, "NORTH"));
        assertThat(all.isWorkingDay(day)).isTrue();
        assertThat(all.inRegions("SOUTH").isWorkingDay(day)).isTrue();
        assertThat(all.inRegions("NORTH").isWorkingDay(day)).isFalse();
        assertThatThrownBy(() -> new Holiday(day, "วันหยุด", null, Holiday.Kind.REGIONAL, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void calendar_days_count_every_day() {
        LocalDate start = LocalDate.of(2026, 4, 10);
        assertThat(calendar.plus(start, 5, DayKind.CALENDAR)).isEqualTo(LocalDate.of(2026, 4, 15));
        assertThat(calendar.plus(start, 5, DayKind.WORKING)).isEqualTo(LocalDate.of(2026, 4, 22));
        assertThat(calendar.between(start, LocalDate.of(2026, 4, 15), DayKind.CALENDAR))
                .isEqualTo(5);
        assertThat(calendar.between(start, LocalDate.of(2026, 4, 15), DayKind.WORKING))
                .isZero();
    }

    @Test
    void a_count_without_end_is_refused() {
        assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.EPOCH, Integer.MIN_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
