package org.khet.request.requests;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.cases.OpenStep;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.RequestClosed;
import org.khet.events.RequestEvents.RequestExtended;
import org.khet.events.RequestEvents.RequestWaiting;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.procedure.CaseView;
import org.khet.request.requests.RequestMessage.Kind;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.stereotype.Component;

/** What staff do with a request on its way, each act one write with its event. */
@Component
class RequestWork {

    private final InformationRequests requests;
    private final Clock clock;

    RequestWork(InformationRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    CaseView steps(InformationRequest request) {
        return requests.cases().view(request);
    }

    InformationRequest complete(Caller caller, String id, int step, @Nullable String note) {
        return requests.mutate(id, request -> {
            RequestSteps.requireMayComplete(caller, request, step);
            var stepped = requests.cases()
                    .acted(request, (steps, now, days) -> steps.complete(step, caller.subject(), note, now, days));
            var done = RequestSteps.completed(stepped, step);
            var told = requests.cases().done(RequestEvents.STEP_DONE, done, step);
            return done.status() == RequestStatus.CLOSED
                    ? Change.of(
                            done,
                            told,
                            new NewEvent(RequestEvents.REQUEST_CLOSED, id, new RequestClosed(id, done.requestNo())))
                    : Change.of(done, told);
        });
    }

    InformationRequest reject(Caller caller, String id, int step, String reason) {
        caller.requireStaff();
        return requests.mutate(
                id,
                request -> Change.of(RequestSteps.sentBack(requests.cases()
                        .acted(
                                request,
                                (steps, now, days) -> steps.reject(step, caller.subject(), reason, now, days)))));
    }

    /** Stops the clock while the requester has to answer, and tells them; they read the question on their page. */
    InformationRequest pause(Caller caller, String id, int step, String reason) {
        caller.requireStaff();
        return requests.mutate(id, request -> {
            var paused = requests.cases()
                    .acted(request, (steps, now, days) -> steps.pause(step, caller.subject(), reason, now, days));
            return Change.of(
                    paused.withMessage(message(Kind.QUESTION, reason)),
                    new NewEvent(
                            RequestEvents.REQUEST_WAITING,
                            id,
                            new RequestWaiting(id, request.requestNo(), request.contactSealed())));
        });
    }

    InformationRequest resume(Caller caller, String id, int step) {
        caller.requireStaff();
        return requests.cases().resume(id, step, caller.subject());
    }

    /** Gives the open step more time, once for a request, and tells the requester, who reads why on their page. */
    InformationRequest extend(Caller caller, String id, int step, int days, String reason) {
        caller.requireRole(Role.DATA_OFFICER, Role.ANALYST, Role.SUPERVISOR, Role.OFFICE_DIRECTOR);
        return requests.mutate(id, request -> {
            var extended = requests.cases()
                    .acted(
                            request,
                            (steps, now, calendar) ->
                                    steps.extend(step, days, caller.subject(), reason, now, calendar));
            var open = Objects.requireNonNull(extended.steps().current());
            return Change.of(
                    extended.withMessage(message(Kind.EXTENSION, reason)),
                    new NewEvent(
                            RequestEvents.REQUEST_EXTENDED,
                            id,
                            new RequestExtended(
                                    id,
                                    request.requestNo(),
                                    request.contactSealed(),
                                    Objects.requireNonNull(open.dueOn()))));
        });
    }

    /** Says who holds the open step; whoever takes it is seen by the others. */
    InformationRequest take(Caller caller, String id, int step) {
        caller.requireRole(Role.DATA_OFFICER, Role.ANALYST, Role.SUPERVISOR, Role.OFFICE_DIRECTOR);
        return requests.cases()
                .act(id, (steps, now, days) -> steps.assign(step, caller.subject(), caller.subject(), now));
    }

    private RequestMessage message(Kind kind, String text) {
        return new RequestMessage(clock.instant().truncatedTo(ChronoUnit.MILLIS), kind, text);
    }

    List<OpenStep> openSteps(Caller caller) {
        caller.requireStaff();
        return requests.openSteps(caller);
    }
}
