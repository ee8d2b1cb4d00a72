package org.khet.collection.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.calendar.ThaiHolidays;
import org.khet.calendar.WorkingCalendar;
import org.khet.collection.collections.Window;

/** Entry closes at 16:30 on Tuesday 10 June 2025; Monday 2 and Tuesday 3 June were holidays. */
class ScheduleTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(ThaiHolidays.shipped());
    private static final Window WINDOW =
            new Window(Instant.parse("2025-05-15T01:30:00Z"), Instant.parse("2025-06-10T09:30:00Z"));
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final List<Integer> DAYS = List.of(3, 1, 0);

    @ParameterizedTest
    @CsvSource({
        "2025-06-05T01:29:59Z, -1",
        "2025-06-05T01:30:00Z, 3",
        "2025-06-05T16:59:59Z, 3",
        "2025-06-05T17:00:00Z, -1",
        "2025-06-06T05:00:00Z, -1",
        "2025-06-08T05:00:00Z, -1",
        "2025-06-09T01:30:00Z, 1",
        "2025-06-10T01:30:00Z, 0",
        "2025-06-10T09:29:59Z, 0",
        "2025-06-10T09:30:00Z, -1"
    })
    void a_reminder_is_due_from_its_morning_until_its_day_or_the_window_ends(Instant now, int due) {
        assertThat(Schedule.due(DAYS, WINDOW, MORNING, now, CALENDAR).orElse(-1))
                .isEqualTo(due);
    }

    @Test
    void a_holiday_is_no_working_day_so_the_farther_reminders_come_earlier() {
        assertThat(Schedule.toCome(List.of(7, 3), WINDOW, MORNING, Instant.parse("2025-05-20T00:00:00Z"), CALENDAR))
                .extracting(Schedule.Occasion::at)
                .containsExactly(Instant.parse("2025-05-28T01:30:00Z"), Instant.parse("2025-06-05T01:30:00Z"));
    }

    @Test
    void a_window_that_ends_at_midnight_has_its_last_day_before_it() {
        var midnight = new Window(WINDOW.opensAt(), Instant.parse("2025-06-10T17:00:00Z"));

        assertThat(Schedule.daysLeft(midnight, Instant.parse("2025-06-10T10:00:00Z"), CALENDAR))
                .isZero();
        assertThat(Schedule.due(DAYS, midnight, MORNING, Instant.parse("2025-06-10T16:59:00Z"), CALENDAR))
                .contains(0);
    }
}
