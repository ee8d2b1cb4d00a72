package org.khet.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.DayKind;
import org.khet.calendar.WorkingCalendar;

/** The arithmetic of due dates; the day a step starts is its day 0. */
final class StepClock {
    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final LocalDate today;

    StepClock(Procedure procedure, WorkingCalendar calendar, LocalDate today) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.today = today;
    }

    /** When the step is due; while it is paused, when it would be due if it went on today. */
    @Nullable
    LocalDate due(StepState state) {
        DayKind kind = procedure.dayKind();
        LocalDate override = state.dueOverride();
        int added = state.extensionDays() + pausedDays(state);
        if (override != null) {
            return calendar.plus(override, added, kind);
        }
        LocalDate start = state.startedOn();
        Integer standard = procedure.step(state.n()).standardDays();
        return start == null || standard == null ? null : calendar.plus(start, standard + added, kind);
    }

    /** Days of the procedure's kind until the end of the due day: 0 on the day itself, negative when late. */
    @Nullable
    Integer remaining(@Nullable LocalDate due) {
        return due == null ? null : calendar.between(today, due, procedure.dayKind());
    }

    Standing standing(int n, @Nullable LocalDate due) {
        if (due == null) {
            return Standing.ON_TIME;
        }
        int left = calendar.between(today, due, procedure.dayKind());
        if (today.isAfter(due)) {
            return -left > procedure.veryOverdueAfter() ? Standing.VERY_OVERDUE : Standing.OVERDUE;
        }
        return left <= procedure.step(n).warnDays() ? Standing.DUE_SOON : Standing.ON_TIME;
    }

    /** The state with its due date as it is now; a level reached for an earlier date can be reached again. */
    StepState recomputed(StepState state) {
        LocalDate due = due(state);
        return state.withDue(
                due, Math.min(state.level(), standing(state.n(), due).level()));
    }

    private int pausedDays(StepState state) {
        int days = 0;
        for (Pause pause : state.pauses()) {
            LocalDate until = pause.to() == null ? today : pause.to();
            days += until.isAfter(pause.from()) ? calendar.between(pause.from(), until, procedure.dayKind()) : 0;
        }
        return days;
    }
}
