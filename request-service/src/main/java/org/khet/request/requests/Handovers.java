package org.khet.request.requests;

import java.util.function.Function;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.RequestDelivered;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.request.requests.InformationRequest.Handover;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.stereotype.Component;

/** Completes the delivery step together with the event that tells the requester. */
@Component
public class Handovers {

    private final InformationRequests requests;

    Handovers(InformationRequests requests) {
        this.requests = requests;
    }

    /** @param sealedWithLink the requester's contact, sealed anew with the link in it */
    public InformationRequest deliver(
            Caller caller, String id, Handover handover, Function<InformationRequest, String> sealedWithLink) {
        caller.requireRole(Role.DATA_OFFICER, Role.ANALYST, Role.SUPERVISOR);
        return requests.mutate(id, request -> {
            if (request.outputs().isEmpty()) {
                throw RequestProblems.nothingProduced();
            }
            var stepped = requests.cases()
                    .acted(
                            request,
                            (steps, now, days) ->
                                    steps.complete(RequestSteps.DELIVER, caller.subject(), null, now, days));
            return Change.of(
                    stepped.withStatus(RequestStatus.DELIVERED).withHandover(handover),
                    new NewEvent(
                            RequestEvents.REQUEST_DELIVERED,
                            id,
                            new RequestDelivered(
                                    id,
                                    request.requestNo(),
                                    sealedWithLink.apply(request),
                                    request.outputs().size(),
                                    handover.expiresAt())));
        });
    }
}
