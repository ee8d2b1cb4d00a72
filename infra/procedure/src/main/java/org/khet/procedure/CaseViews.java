package org.khet.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.WorkingCalendar;

/** Shows a case at a point in time. */
final class CaseViews {
    private CaseViews() {}

    static CaseView of(ProcedureCase shown, Instant now, WorkingCalendar calendar) {
        Procedure procedure = shown.procedure();
        StepState current = shown.current();
        List<StepView> steps = shown.steps().stream()
                .map(state -> step(procedure, state, now, calendar))
                .toList();
        return new CaseView(
                new CaseView.Name(procedure.code(), procedure.version(), procedure.nameTh(), procedure.nameEn()),
                current == null ? null : current.n(),
                current == null,
                steps,
                shown.history());
    }

    private static StepView step(Procedure procedure, StepState state, Instant now, WorkingCalendar calendar) {
        Step step = procedure.step(state.n());
        StepClock clock = clock(procedure, calendar, now);
        LocalDate due = state.open() ? clock.due(state) : state.dueOn();
        return new StepView(
                step.n(),
                step.nameTh(),
                step.nameEn(),
                step.resultTh(),
                step.resultEn(),
                state.status(),
                step.standardDays(),
                procedure.dayKind(),
                due,
                state.open() ? clock.remaining(due) : null,
                standing(procedure, state, due, clock, calendar),
                state.holder(),
                state.startedAt(),
                state.completedAt(),
                state.completedBy(),
                step.rejectsTo(),
                state.round());
    }

    private static @Nullable Standing standing(
            Procedure procedure, StepState state, @Nullable LocalDate due, StepClock clock, WorkingCalendar calendar) {
        Instant completed = state.completedAt();
        if (completed != null) {
            Standing then = clock(procedure, calendar, completed).standing(state.n(), due);
            return then == Standing.DUE_SOON ? Standing.ON_TIME : then;
        }
        return state.open() ? clock.standing(state.n(), due) : null;
    }

    private static StepClock clock(Procedure procedure, WorkingCalendar calendar, Instant at) {
        return new StepClock(
                procedure, calendar, at.atZone(WorkingCalendar.BANGKOK).toLocalDate());
    }
}
