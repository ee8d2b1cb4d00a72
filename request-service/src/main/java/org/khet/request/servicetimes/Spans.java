package org.khet.request.servicetimes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.khet.calendar.DayKind;
import org.khet.calendar.WorkingCalendar;
import org.khet.procedure.Pause;
import org.khet.procedure.ProcedureCase;
import org.khet.procedure.StepState;
import org.khet.procedure.StepStatus;

/** What a case says about how long its work took. */
final class Spans {

    /** The finished steps, by their last round, and the whole where it is finished. */
    static List<Span> of(ProcedureCase steps, Instant filedAt, WorkingCalendar calendar) {
        var kind = steps.procedure().dayKind();
        var found = new ArrayList<Span>();
        int stoodStill = 0;
        LocalDate last = null;
        for (var state : steps.steps()) {
            int paused = paused(state, calendar, kind);
            stoodStill += paused;
            var from = state.startedOn();
            var completedAt = state.completedAt();
            if (state.status() == StepStatus.DONE && from != null && completedAt != null) {
                last = day(completedAt);
                found.add(span(state.n(), from, last, paused, calendar, kind));
            }
        }
        if (steps.finished() && last != null) {
            found.add(span(Span.WHOLE, day(filedAt), last, stoodStill, calendar, kind));
        }
        return found;
    }

    private static Span span(
            int step, LocalDate from, LocalDate to, int paused, WorkingCalendar calendar, DayKind kind) {
        return new Span(step, YearMonth.from(to), Math.max(0, calendar.between(from, to, kind) - paused));
    }

    private static int paused(StepState state, WorkingCalendar calendar, DayKind kind) {
        int days = 0;
        for (Pause pause : state.pauses()) {
            var to = pause.to();
            if (to != null) {
                days += calendar.between(pause.from(), to, kind);
            }
        }
        return days;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(WorkingCalendar.BANGKOK).toLocalDate();
    }

    private Spans() {}
}
