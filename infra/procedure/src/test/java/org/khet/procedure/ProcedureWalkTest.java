package org.khet.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.procedure.Given.CALENDAR;
import static org.khet.procedure.Given.on;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cases led by chance, watched day by day by an office clerk who only counts. */
class ProcedureWalkTest {
    private static final int CASES = 300;

    @Test
    void the_due_date_is_where_the_clerk_has_counted_the_standard() {
        for (int seed = 0; seed < CASES; seed++) {
            Random chance = new Random(seed);
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(chance.nextInt(1700));
            ProcedureCase watched = ProcedureCase.start(Procedures.MANAGEMENT_INFORMATION, "a", on(day), CALENDAR);
            watched = watched.complete(1, "a", null, on(day), CALENDAR).complete(2, "a", null, on(day), CALENDAR);
            boolean paused = false;
            int used = 0;
            while (used < 15 || paused) {
                if (chance.nextInt(6) == 0) {
                    watched = paused
                            ? watched.resume(3, "a", on(day), CALENDAR)
                            : watched.pause(3, "a", "รอ", on(day), CALENDAR);
                    paused = !paused;
                }
                boolean ranOvernight = !paused;
                day = day.plusDays(1);
                used += ranOvernight && CALENDAR.isWorkingDay(day) ? 1 : 0;
            }
            assertThat(watched.due(3)).as("case %d", seed).isEqualTo(lastWorkingDay(day));
        }
    }

    private static LocalDate lastWorkingDay(LocalDate day) {
        LocalDate back = day;
        while (!CALENDAR.isWorkingDay(back)) {
            back = back.minusDays(1);
        }
        return back;
    }

    @Test
    void whatever_happens_one_step_is_open_those_before_it_done_and_those_after_it_waiting() {
        for (int seed = 0; seed < CASES; seed++) {
            Random chance = new Random(seed);
            LocalDate day = LocalDate.of(2025, 1, 1);
            ProcedureCase led = ProcedureCase.start(Procedures.INFORMATION_REQUEST, "a", on(day), CALENDAR);
            int entries = led.history().size();
            for (int move = 0; move < 60; move++) {
                day = day.plusDays(chance.nextInt(3));
                led = moved(led, chance, day);
                assertThat(led.history().size()).isGreaterThanOrEqualTo(entries);
                entries = led.history().size();
                assertOneOpen(led);
            }
        }
    }

    private static ProcedureCase moved(ProcedureCase led, Random chance, LocalDate day) {
        int n = 1 + chance.nextInt(7);
        String actor = chance.nextBoolean() ? "a" : "b";
        try {
            return switch (chance.nextInt(7)) {
                case 0, 1 -> led.complete(n, actor, null, on(day), CALENDAR);
                case 2 -> led.reject(n, actor, "ผิด", on(day), CALENDAR);
                case 3 -> led.pause(n, actor, "รอ", on(day), CALENDAR);
                case 4 -> led.resume(n, actor, on(day), CALENDAR);
                case 5 -> led.extend(n, 2, actor, "ขอ", on(day), CALENDAR);
                default -> led.escalate(on(day), CALENDAR).changed();
            };
        } catch (ProcedureRefusal refused) {
            return led;
        }
    }

    private static void assertOneOpen(ProcedureCase led) {
        int open = led.finished() ? led.steps().size() + 1 : led.current().n();
        for (StepState state : led.steps()) {
            StepStatus expected = state.n() < open ? StepStatus.DONE : StepStatus.WAITING;
            assertThat(state.status()).satisfies(status -> {
                if (state.n() != open) {
                    assertThat(status).isEqualTo(expected);
                }
            });
        }
        assertThat(led.steps().stream().filter(StepState::open).count()).isEqualTo(led.finished() ? 0 : 1);
    }
}
