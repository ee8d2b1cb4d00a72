package org.khet.request.requests;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.events.DocumentReference;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.RequestDelivered;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.request.requests.InformationRequest.Handover;
import org.khet.request.requests.InformationRequest.Output;
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

    public void requireDeliverer(Caller caller) {
        caller.requireRole(Role.DATA_OFFICER, Role.ANALYST, Role.SUPERVISOR);
    }

    /** What can be seen to be refused before anything is prepared. */
    public void requireReady(Caller caller, InformationRequest request) {
        requireDeliverer(caller);
        if (request.outputs().isEmpty()) {
            throw RequestProblems.nothingProduced();
        }
        var open = request.steps().current();
        if (open == null || open.n() != RequestSteps.DELIVER) {
            throw RequestProblems.notTheTime("ส่งมอบได้ในขั้นตอนที่ 6 เท่านั้น", "Delivered at step 6 only");
        }
    }

    /**
     * @param sealed the files that were packed: others that came meanwhile are not handed over unseen
     * @param cover the paper on top, which goes along with the mail; null for none
     * @param sealedWithLink the requester's contact, sealed anew with the link in it
     */
    public InformationRequest deliver(
            Caller caller,
            String id,
            List<Output> sealed,
            Handover handover,
            @Nullable DocumentReference cover,
            Function<InformationRequest, String> sealedWithLink) {
        return requests.mutate(id, request -> {
            requireReady(caller, request);
            if (!request.outputs().equals(sealed)) {
                throw RequestProblems.notTheTime("ไฟล์เปลี่ยนไประหว่างส่งมอบ", "The files have changed meanwhile");
            }
            var stepped = requests.cases()
                    .acted(
                            request,
                            (steps, now, days) ->
                                    steps.complete(RequestSteps.DELIVER, caller.subject(), null, now, days));
            return Change.of(
                    stepped.withStatus(RequestStatus.DELIVERED).withHandover(handover),
                    told(request, handover.expiresAt(), cover, sealedWithLink));
        });
    }

    /** Tells the requester of another link. */
    public void tellAgain(String id, Instant expiresAt, Function<InformationRequest, String> sealedWithLink) {
        requests.mutate(id, request -> Change.of(request, told(request, expiresAt, null, sealedWithLink)));
    }

    private static NewEvent told(
            InformationRequest request,
            Instant expiresAt,
            @Nullable DocumentReference cover,
            Function<InformationRequest, String> sealedWithLink) {
        return new NewEvent(
                RequestEvents.REQUEST_DELIVERED,
                request.id(),
                new RequestDelivered(
                        request.id(),
                        request.requestNo(),
                        sealedWithLink.apply(request),
                        request.outputs().size(),
                        expiresAt,
                        cover));
    }
}
