package org.khet.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.WorkingCalendar;
import org.khet.events.EventType;
import org.khet.events.StepNotice;
import org.khet.messaging.Aggregate;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.procedure.CaseView;
import org.khet.procedure.ProcedureCase;
import org.khet.procedure.ProcedureRefusal;
import org.khet.procedure.StepStatus;

/**
 * Does what is done with the cases of one kind, each action one write with its events.
 *
 * @param <T> the aggregate that carries the case
 */
public final class CaseKeeper<T extends Record & Aggregate> {

    private final Aggregates<T> aggregates;
    private final CaseKind<T> kind;
    private final OfficeCalendar calendar;
    private final Clock clock;

    public CaseKeeper(Aggregates<T> aggregates, CaseKind<T> kind, OfficeCalendar calendar, Clock clock) {
        this.aggregates = aggregates;
        this.kind = kind;
        this.calendar = calendar;
        this.clock = clock;
        calendar.onChange(this::recomputeAll);
    }

    public CaseView view(T aggregate) {
        return kind.steps().apply(aggregate).view(clock.instant(), calendar.current());
    }

    public T complete(String id, int n, String actor, @Nullable String note) {
        return act(id, (steps, now, days) -> steps.complete(n, actor, note, now, days));
    }

    public T reject(String id, int n, String actor, String reason) {
        return act(id, (steps, now, days) -> steps.reject(n, actor, reason, now, days));
    }

    public T pause(String id, int n, String actor, String reason) {
        return act(id, (steps, now, days) -> steps.pause(n, actor, reason, now, days));
    }

    public T resume(String id, int n, String actor) {
        return act(id, (steps, now, days) -> steps.resume(n, actor, now, days));
    }

    public T extend(String id, int n, int days, String actor, String reason) {
        return act(id, (steps, now, calendarNow) -> steps.extend(n, days, actor, reason, now, calendarNow));
    }

    /** Any action on the case alone; a refusal becomes a 409 problem. */
    public T act(String id, Action action) {
        return aggregates.mutate(id, aggregate -> Change.of(acted(aggregate, action)));
    }

    /** The aggregate after an action on its case, for a change that does more in the same write. */
    public T acted(T aggregate, Action action) {
        try {
            return kind.with()
                    .apply(aggregate, action.on(kind.steps().apply(aggregate), clock.instant(), calendar.current()));
        } catch (ProcedureRefusal refusal) {
            throw CaseProblems.refused(refusal);
        }
    }

    /**
     * Tells that a step is done, so that nobody is reminded of it any more; to be saved with the aggregate.
     *
     * @param type the service's own
     */
    public NewEvent done(EventType type, T aggregate, int n) {
        var name = kind.steps().apply(aggregate).procedure().step(n).nameTh();
        return new NewEvent(
                type,
                aggregate.id(),
                new StepNotice(
                        aggregate.id(),
                        kind.name(),
                        kind.titleTh().apply(aggregate),
                        n,
                        name,
                        null,
                        0,
                        kind.areaCode().apply(aggregate)));
    }

    /** Looks at every running clock and tells of each level that a step has newly reached. Call it by schedule. */
    public void watch() {
        aggregates.changeEach(kind.running(), aggregate -> {
            var looked = kind.steps().apply(aggregate).escalate(clock.instant(), calendar.current());
            return new Change<>(
                    kind.with().apply(aggregate, looked.changed()),
                    looked.escalations().stream()
                            .map(reached -> new NewEvent(
                                    kind.overdue(),
                                    aggregate.id(),
                                    new StepNotice(
                                            aggregate.id(),
                                            kind.name(),
                                            kind.titleTh().apply(aggregate),
                                            reached.step(),
                                            reached.stepNameTh(),
                                            reached.dueOn(),
                                            reached.standing().level(),
                                            kind.areaCode().apply(aggregate))))
                            .toList());
        });
    }

    /** Works out every open due date again, with a trail and an event for each that moved. */
    public void recomputeAll() {
        aggregates.changeEach(kind.running(), aggregate -> {
            var again = kind.steps()
                    .apply(aggregate)
                    .recompute(ProcedureCase.SYSTEM, "ปฏิทินวันทำการเปลี่ยน", clock.instant(), calendar.current());
            return new Change<>(
                    kind.with().apply(aggregate, again.changed()),
                    again.changes().stream()
                            .map(moved -> new NewEvent(
                                    kind.dueChanged(),
                                    aggregate.id(),
                                    new StepNotice(
                                            aggregate.id(),
                                            kind.name(),
                                            kind.titleTh().apply(aggregate),
                                            moved.step(),
                                            moved.stepNameTh(),
                                            moved.after(),
                                            0,
                                            kind.areaCode().apply(aggregate))))
                            .toList());
        });
    }

    /** The open steps of all running cases, late first. */
    public List<OpenStep> openSteps() {
        var now = clock.instant();
        var days = calendar.current();
        var open = new ArrayList<OpenStep>();
        for (var aggregate : aggregates.collection().find(kind.running())) {
            var view = kind.steps().apply(aggregate).view(now, days);
            view.steps().stream()
                    .filter(step -> step.status() == StepStatus.ACTIVE || step.status() == StepStatus.PAUSED)
                    .forEach(step -> open.add(new OpenStep(
                            aggregate.id(), kind.name(), kind.titleTh().apply(aggregate), step)));
        }
        open.sort(OpenStep.LATE_FIRST);
        return List.copyOf(open);
    }

    /** An action on a case at a time. */
    @FunctionalInterface
    public interface Action {
        ProcedureCase on(ProcedureCase steps, Instant now, WorkingCalendar calendar);
    }
}
