package org.khet.reporting.executives;

import java.util.Set;
import org.khet.cases.OfficeCalendar;
import org.khet.events.CollectionEvents;
import org.khet.events.EventType;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.RequestAnswered;
import org.khet.events.RequestEvents.RequestClosed;
import org.khet.events.RequestEvents.RequestExtended;
import org.khet.events.RequestEvents.RequestWaiting;
import org.khet.events.StepNotice;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;
import org.springframework.stereotype.Component;

/** Hears how the clocks of requests and collections stand; those of productions are this service's own. */
@Component
class StepNews implements EventHandler {

    private final RunningSteps steps;
    private final OfficeCalendar calendar;

    StepNews(RunningSteps steps, OfficeCalendar calendar) {
        this.steps = steps;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "executive-steps";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(
                CollectionEvents.STEP_OVERDUE,
                CollectionEvents.STEP_DUE_CHANGED,
                CollectionEvents.STEP_DONE,
                RequestEvents.STEP_OVERDUE,
                RequestEvents.STEP_DUE_CHANGED,
                RequestEvents.STEP_DONE,
                RequestEvents.REQUEST_WAITING,
                RequestEvents.REQUEST_ANSWERED,
                RequestEvents.REQUEST_EXTENDED,
                RequestEvents.REQUEST_CLOSED);
    }

    @Override
    public void on(IncomingEvent event) {
        var type = event.type();
        if (type.equals(RequestEvents.REQUEST_WAITING.type())) {
            steps.change(event.data(RequestWaiting.class).requestId(), one -> one.waiting(event.time()));
        } else if (type.equals(RequestEvents.REQUEST_ANSWERED.type())) {
            steps.change(
                    event.data(RequestAnswered.class).requestId(),
                    one -> one.goingOn(event.time(), calendar.current()));
        } else if (type.equals(RequestEvents.REQUEST_EXTENDED.type())) {
            var told = event.data(RequestExtended.class);
            steps.change(told.requestId(), one -> one.dueOn(told.dueOn()));
        } else if (type.equals(RequestEvents.REQUEST_CLOSED.type())) {
            steps.done(event.data(RequestClosed.class).requestId());
        } else {
            var notice = event.data(StepNotice.class);
            if (type.equals(RequestEvents.STEP_DONE.type()) || type.equals(CollectionEvents.STEP_DONE.type())) {
                steps.done(notice.caseId());
            } else {
                steps.told(notice);
            }
        }
    }
}
