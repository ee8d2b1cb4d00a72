package org.khet.request.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.cases.OpenStep;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.RequestClosed;
import org.khet.events.RequestEvents.RequestWaiting;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.procedure.CaseView;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** What staff do with a request on its way, each act one write with its event. */
@Component
class RequestWork {

    private final InformationRequests requests;

    RequestWork(InformationRequests requests) {
        this.requests = requests;
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
            return done.status() == RequestStatus.CLOSED
                    ? Change.of(
                            done,
                            new NewEvent(RequestEvents.REQUEST_CLOSED, id, new RequestClosed(id, done.requestNo())))
                    : Change.of(done);
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

    /** Stops the clock while the requester has to answer, and tells them. */
    InformationRequest pause(Caller caller, String id, int step, String reason) {
        caller.requireStaff();
        return requests.mutate(id, request -> {
            var paused = requests.cases()
                    .acted(request, (steps, now, days) -> steps.pause(step, caller.subject(), reason, now, days));
            return Change.of(
                    paused,
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

    List<OpenStep> openSteps(Caller caller) {
        caller.requireStaff();
        return requests.openSteps(caller);
    }
}
