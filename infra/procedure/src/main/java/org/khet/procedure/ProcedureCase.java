package org.khet.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.WorkingCalendar;
import org.khet.procedure.HistoryEntry.Kind;
import org.khet.procedure.ProcedureRefusal.Code;

/**
 * A piece of work on its way through a procedure. Immutable: every action gives the case after it, or a
 * {@link ProcedureRefusal}. Exactly one step is open until the last one is done. It is stored as a part of its
 * aggregate's document; times are cut to milliseconds, as the store keeps them.
 *
 * <p>Actors are subject ids. Dates are those of Bangkok. The calendar is always the caller's present one.
 */
public record ProcedureCase(Procedure procedure, List<StepState> steps, List<HistoryEntry> history) {
    /** The actor of what nobody did by hand. */
    public static final String SYSTEM = "system";

    private static final int LONGEST_EXTENSION = 365;

    public ProcedureCase {
        steps = List.copyOf(steps);
        history = List.copyOf(history);
    }

    public static ProcedureCase start(Procedure procedure, String actor, Instant now, WorkingCalendar calendar) {
        return start(procedure, Map.of(), actor, now, calendar);
    }

    /**
     * Starts the first step.
     *
     * @param dueOverrides dates that the case sets for some steps, by their number, such as the end of its window
     */
    public static ProcedureCase start(
            Procedure procedure,
            Map<Integer, LocalDate> dueOverrides,
            String actor,
            Instant now,
            WorkingCalendar calendar) {
        dueOverrides.keySet().forEach(procedure::step);
        List<StepState> waiting = procedure.steps().stream()
                .map(step -> StepState.waiting(step.n(), dueOverrides.get(step.n())))
                .toList();
        ProcedureCase planned = new ProcedureCase(procedure, waiting, List.of());
        return planned.open(1, StepAction.START, now, calendar).noted(now, actor, Kind.STARTED, null, null);
    }

    /**
     * The state of a step, counted from 1.
     *
     * @throws ProcedureRefusal where there is no such step
     */
    public StepState step(int n) {
        procedure.step(n);
        return steps.get(n - 1);
    }

    /** The open step, or null when the case is finished. */
    public @Nullable StepState current() {
        return steps.stream().filter(StepState::open).findFirst().orElse(null);
    }

    public boolean finished() {
        return current() == null;
    }

    public @Nullable LocalDate due(int n) {
        return step(n).dueOn();
    }

    /** How the step stands now; a step that has not been started is on time. */
    public Standing standing(int n, Instant now, WorkingCalendar calendar) {
        StepState state = step(n);
        StepClock clock = clock(calendar, now);
        return clock.standing(n, state.open() ? clock.due(state) : state.dueOn());
    }

    /** Completes the open step; the next one starts. */
    public ProcedureCase complete(int n, String actor, @Nullable String note, Instant now, WorkingCalendar calendar) {
        StepState done = step(n).completed(actor, cut(now));
        Integer other = procedure.step(n).notBySameAs();
        if (other != null && actor.equals(step(other).completedBy())) {
            throw new ProcedureRefusal(Code.SAME_PERSON, n);
        }
        ProcedureCase after = replaced(done).noted(now, actor, Kind.COMPLETED, n, note);
        return n == steps.size() ? after : after.open(n + 1, StepAction.START, now, calendar);
    }

    /** Sends the work back to the step that the procedure says; everything from there on is done again. */
    public ProcedureCase reject(int n, String actor, String reason, Instant now, WorkingCalendar calendar) {
        ProcedureCase after = replaced(step(n).takenBack(StepAction.REJECT));
        Integer target = procedure.step(n).rejectsTo();
        if (target == null) {
            throw new ProcedureRefusal(Code.CANNOT_REJECT, n);
        }
        requireReason(n, reason);
        for (int between = target + 1; between < n; between++) {
            after = after.replaced(after.step(between).takenBack(StepAction.RESET));
        }
        return after.open(target, StepAction.REOPEN, now, calendar).noted(now, actor, Kind.REJECTED, n, reason);
    }

    /** Stops the clock while somebody outside has to act. */
    public ProcedureCase pause(int n, String actor, String reason, Instant now, WorkingCalendar calendar) {
        StepState paused = step(n).paused(today(now), reason);
        requireReason(n, reason);
        return replaced(clock(calendar, now).recomputed(paused)).noted(now, actor, Kind.PAUSED, n, reason);
    }

    /** Lets the clock run on; the paused days are added to the due date. */
    public ProcedureCase resume(int n, String actor, Instant now, WorkingCalendar calendar) {
        StepState resumed = step(n).resumed(today(now));
        return replaced(clock(calendar, now).recomputed(resumed)).noted(now, actor, Kind.RESUMED, n, null);
    }

    /** Gives the open step more days of the procedure's kind, as often as the procedure allows for one case. */
    public ProcedureCase extend(int n, int days, String actor, String reason, Instant now, WorkingCalendar calendar) {
        StepState extended = step(n).extended(days);
        requireReason(n, reason);
        if (days < 1 || days > LONGEST_EXTENSION) {
            throw new ProcedureRefusal(Code.BAD_EXTENSION, n);
        }
        if (extended.dueOn() == null) {
            throw new ProcedureRefusal(Code.NO_DUE_DATE, n);
        }
        if (history.stream().filter(entry -> entry.action() == Kind.EXTENDED).count() >= procedure.extensions()) {
            throw new ProcedureRefusal(Code.ALREADY_EXTENDED, n);
        }
        return replaced(clock(calendar, now).recomputed(extended)).noted(now, actor, Kind.EXTENDED, n, reason);
    }

    /** Sets the date of a step that is not done instead of its standard; null goes back to the standard. */
    public ProcedureCase setDue(
            int n,
            @Nullable LocalDate date,
            String actor,
            @Nullable String note,
            Instant now,
            WorkingCalendar calendar) {
        StepState dated = step(n).withOverride(date);
        if (dated.status() == StepStatus.DONE) {
            throw new ProcedureRefusal(Code.ALREADY_DONE, n);
        }
        StepState computed = dated.open() ? clock(calendar, now).recomputed(dated) : dated;
        return replaced(computed).noted(now, actor, Kind.DUE_CHANGED, n, note);
    }

    /** Says who holds a step; null for nobody in particular. */
    public ProcedureCase assign(int n, @Nullable String holder, String actor, Instant now) {
        return replaced(step(n).withHolder(holder)).noted(now, actor, Kind.ASSIGNED, n, holder);
    }

    /** Works out the open due date again after the calendar changed; the trail names old and new. */
    public Recomputed recompute(String actor, @Nullable String note, Instant now, WorkingCalendar calendar) {
        StepState before = current();
        if (before == null) {
            return new Recomputed(this, List.of());
        }
        StepState after = clock(calendar, now).recomputed(before);
        if (Objects.equals(before.dueOn(), after.dueOn())) {
            return new Recomputed(this, List.of());
        }
        String text = before.dueOn() + " → " + after.dueOn() + (note == null ? "" : " · " + note);
        DueChange change =
                new DueChange(before.n(), procedure.step(before.n()).nameTh(), before.dueOn(), after.dueOn());
        return new Recomputed(replaced(after).noted(now, actor, Kind.DUE_CHANGED, before.n(), text), List.of(change));
    }

    /** Tells once when the running step reaches a higher level for its present due date; a paused one never does. */
    public Escalated escalate(Instant now, WorkingCalendar calendar) {
        StepState running = current();
        LocalDate due = running == null ? null : running.dueOn();
        if (running == null || due == null || running.status() == StepStatus.PAUSED) {
            return new Escalated(this, List.of());
        }
        Standing standing = clock(calendar, now).standing(running.n(), due);
        if (standing.level() <= running.level()) {
            return new Escalated(this, List.of());
        }
        Escalation reached =
                new Escalation(running.n(), procedure.step(running.n()).nameTh(), due, standing);
        ProcedureCase told = replaced(running.withDue(due, standing.level()))
                .noted(now, SYSTEM, Kind.ESCALATED, running.n(), standing.name());
        return new Escalated(told, List.of(reached));
    }

    /** When what was done by whom, without the words that people wrote about it: what is left when the case is destroyed. */
    public ProcedureCase withoutWords() {
        return new ProcedureCase(
                procedure,
                steps.stream().map(StepState::withoutWords).toList(),
                history.stream()
                        .map(entry -> new HistoryEntry(entry.at(), entry.by(), entry.action(), entry.step(), null))
                        .toList());
    }

    /** The case as the interfaces show it at this time. */
    public CaseView view(Instant now, WorkingCalendar calendar) {
        return CaseViews.of(this, now, calendar);
    }

    private ProcedureCase open(int n, StepAction action, Instant now, WorkingCalendar calendar) {
        return replaced(clock(calendar, now).recomputed(step(n).started(action, cut(now))));
    }

    private ProcedureCase replaced(StepState state) {
        List<StepState> changed = new ArrayList<>(steps);
        changed.set(state.n() - 1, state);
        return new ProcedureCase(procedure, changed, history);
    }

    private ProcedureCase noted(Instant now, String actor, Kind action, @Nullable Integer step, @Nullable String note) {
        List<HistoryEntry> longer = new ArrayList<>(history);
        longer.add(new HistoryEntry(cut(now), actor, action, step, note));
        return new ProcedureCase(procedure, steps, longer);
    }

    private StepClock clock(WorkingCalendar calendar, Instant now) {
        return new StepClock(procedure, calendar, today(now));
    }

    private static void requireReason(int n, String reason) {
        if (reason.isBlank()) {
            throw new ProcedureRefusal(Code.REASON_REQUIRED, n);
        }
    }

    private static LocalDate today(Instant now) {
        return now.atZone(WorkingCalendar.BANGKOK).toLocalDate();
    }

    private static Instant cut(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS);
    }
}
