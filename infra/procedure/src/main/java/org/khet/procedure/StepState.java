package org.khet.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.WorkingCalendar;

/**
 * One step of one case, as stored.
 *
 * @param holder subject id of who holds it; null for nobody in particular
 * @param startedAt of the present round; null while it waits
 * @param dueOn last computed due date, up at the end of that day; null where nothing sets one
 * @param dueOverride the date that the case sets instead of the standard, such as the end of the entry window
 * @param pauses of the present round
 * @param extensionDays days of the procedure's kind given on top
 * @param level highest escalation told for this due date, 0 for none
 * @param round how often it was started: above 1 when work came back to it
 */
public record StepState(
        int n,
        StepStatus status,
        @Nullable String holder,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable String completedBy,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate dueOverride,
        List<Pause> pauses,
        Integer extensionDays,
        Integer level,
        Integer round) {

    public StepState {
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
        extensionDays = extensionDays == null ? 0 : extensionDays;
        level = level == null ? 0 : level;
        round = round == null ? 0 : round;
    }

    static StepState waiting(int n, @Nullable LocalDate dueOverride) {
        return new StepState(n, StepStatus.WAITING, null, null, null, null, null, dueOverride, List.of(), 0, 0, 0);
    }

    public boolean open() {
        return status == StepStatus.ACTIVE || status == StepStatus.PAUSED;
    }

    /** The day the present round began, in Bangkok. */
    public @Nullable LocalDate startedOn() {
        return startedAt == null
                ? null
                : startedAt.atZone(WorkingCalendar.BANGKOK).toLocalDate();
    }

    /** A new round: the standard starts afresh, while a date set by the case keeps the time that was added to it. */
    StepState started(StepAction action, Instant now) {
        boolean dated = dueOverride != null;
        return new StepState(
                n,
                StepTransitions.next(n, status, action),
                holder,
                now,
                null,
                null,
                null,
                dueOverride,
                dated ? pauses : List.of(),
                dated ? extensionDays : 0,
                0,
                round + 1);
    }

    /** Back to waiting, since work was sent to an earlier step. */
    StepState takenBack(StepAction action) {
        StepStatus next = StepTransitions.next(n, status, action);
        return new StepState(n, next, holder, null, null, null, null, dueOverride, pauses, extensionDays, 0, round);
    }

    StepState withoutWords() {
        var silent = pauses.stream()
                .map(pause -> new Pause(pause.from(), pause.to(), ""))
                .toList();
        return new StepState(
                n,
                status,
                holder,
                startedAt,
                completedAt,
                completedBy,
                dueOn,
                dueOverride,
                silent,
                extensionDays,
                level,
                round);
    }

    StepState completed(String by, Instant now) {
        StepStatus next = StepTransitions.next(n, status, StepAction.COMPLETE);
        return new StepState(
                n, next, holder, startedAt, now, by, dueOn, dueOverride, pauses, extensionDays, level, round);
    }

    StepState paused(LocalDate today, String reason) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(today, null, reason));
        return with(StepTransitions.next(n, status, StepAction.PAUSE), more, extensionDays);
    }

    StepState resumed(LocalDate today) {
        StepStatus next = StepTransitions.next(n, status, StepAction.RESUME);
        List<Pause> ended = pauses.stream()
                .map(pause -> pause.to() == null ? new Pause(pause.from(), today, pause.reason()) : pause)
                .toList();
        return with(next, ended, extensionDays);
    }

    StepState extended(int days) {
        return with(StepTransitions.next(n, status, StepAction.EXTEND), pauses, extensionDays + days);
    }

    StepState withHolder(@Nullable String who) {
        return new StepState(
                n,
                status,
                who,
                startedAt,
                completedAt,
                completedBy,
                dueOn,
                dueOverride,
                pauses,
                extensionDays,
                level,
                round);
    }

    StepState withDue(@Nullable LocalDate date, int reached) {
        return new StepState(
                n,
                status,
                holder,
                startedAt,
                completedAt,
                completedBy,
                date,
                dueOverride,
                pauses,
                extensionDays,
                reached,
                round);
    }

    StepState withOverride(@Nullable LocalDate date) {
        return new StepState(
                n,
                status,
                holder,
                startedAt,
                completedAt,
                completedBy,
                dueOn,
                date,
                pauses,
                extensionDays,
                level,
                round);
    }

    private StepState with(StepStatus next, List<Pause> changed, int extension) {
        return new StepState(
                n,
                next,
                holder,
                startedAt,
                completedAt,
                completedBy,
                dueOn,
                dueOverride,
                changed,
                extension,
                level,
                round);
    }
}
