package org.khet.request.requests;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.RequestAnswered;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.procedure.StepStatus;
import org.khet.request.requests.RequestMessage.Kind;
import org.springframework.stereotype.Component;

/** Takes what a requester answers to the office's question, and lets the clock run on. */
@Component
public class RequesterAnswers {

    private final InformationRequests requests;
    private final Clock clock;

    RequesterAnswers(InformationRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** @throws org.khet.problem.ProblemException 409 where nothing was asked, or it is answered already */
    public InformationRequest answer(String requestId, String text) {
        return requests.mutate(requestId, request -> {
            var open = request.steps().current();
            if (open == null || open.status() != StepStatus.PAUSED) {
                throw RequestProblems.nothingAsked();
            }
            var resumed = requests.cases()
                    .acted(request, (steps, now, days) -> steps.resume(open.n(), Intake.REQUESTER, now, days));
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return Change.of(
                    resumed.withMessage(new RequestMessage(now, Kind.ANSWER, text)),
                    new NewEvent(
                            RequestEvents.REQUEST_ANSWERED,
                            requestId,
                            new RequestAnswered(requestId, request.requestNo(), request.areaCode())));
        });
    }
}
