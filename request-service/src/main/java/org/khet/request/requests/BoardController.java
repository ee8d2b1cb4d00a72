package org.khet.request.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.procedure.StepStatus;
import org.khet.procedure.StepView;
import org.khet.request.requests.InformationRequest.Channel;
import org.khet.request.requests.RequestForm.Urgency;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open requests by the step they stand at. */
@RestController
class BoardController {

    private final InformationRequests requests;

    BoardController(InformationRequests requests) {
        this.requests = requests;
    }

    /** For staff: late first, urgent before others of the same day; who asked is on the case page alone. */
    @GetMapping("/api/requests/board")
    List<Card> board(Caller caller) {
        caller.requireStaff();
        var cards = new ArrayList<Card>();
        requests.eachOpen(
                caller,
                request -> requests.cases().view(request).steps().stream()
                        .filter(step -> step.status() == StepStatus.ACTIVE || step.status() == StepStatus.PAUSED)
                        .findFirst()
                        .ifPresent(step -> cards.add(Card.of(caller, request, step))));
        cards.sort(Card.LATE_FIRST);
        return List.copyOf(cards);
    }

    /** @param mine whether the caller holds its step */
    record Card(
            String id,
            String requestNo,
            String wanted,
            @Nullable String agency,
            RequestStatus status,
            Urgency urgency,
            Channel channel,
            Instant filedAt,
            boolean mine,
            StepView step) {

        static final Comparator<Card> LATE_FIRST = Comparator.comparing(
                        (Card card) -> card.step().dueOn(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Card::urgency, Comparator.reverseOrder())
                .thenComparing(Card::filedAt);

        static Card of(Caller caller, InformationRequest request, StepView step) {
            return new Card(
                    request.id(),
                    request.requestNo(),
                    request.wanted().description(),
                    request.agency(),
                    request.status(),
                    request.urgency(),
                    request.channel(),
                    request.filedAt(),
                    caller.subject().equals(step.holder()),
                    step);
        }
    }
}
