package org.khet.request.requests;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.ProductionOrdered;
import org.khet.messaging.Change;
import org.khet.messaging.Ids;
import org.khet.messaging.NewEvent;
import org.khet.request.requests.InformationRequest.Made;
import org.khet.request.requests.InformationRequest.OrderState;
import org.khet.request.requests.InformationRequest.ProductionOrder;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.stereotype.Component;

/** Has something produced for a request at its production step, one order at a time. */
@Component
public class ProductionOrders {

    private final InformationRequests requests;

    ProductionOrders(InformationRequests requests) {
        this.requests = requests;
    }

    /** @param made null for a ready report */
    public record Commission(
            String reportCode,
            String collectionId,
            @Nullable Made made) {}

    /** @param decide what is ordered, or a refusal; may be asked several times */
    public InformationRequest order(Caller caller, String id, Function<InformationRequest, Commission> decide) {
        caller.requireRole(Role.DATA_OFFICER, Role.ANALYST);
        return requests.mutate(id, request -> {
            var open = request.steps().current();
            if (open == null || open.n() != RequestSteps.PRODUCE) {
                throw RequestProblems.notTheTime(
                        "สั่งผลิตได้ในขั้นตอนที่ 3 เท่านั้น", "A file is ordered at step 3 only");
            }
            var known = request.order();
            if (known != null && known.state() == OrderState.ORDERED) {
                throw RequestProblems.notTheTime("สั่งผลิตแล้ว กำลังรอไฟล์", "A file is ordered and on its way");
            }
            var wanted = decide.apply(request);
            var made = wanted.made();
            var order = new ProductionOrder(
                    Ids.newId(),
                    wanted.reportCode(),
                    wanted.collectionId(),
                    caller.subject(),
                    OrderState.ORDERED,
                    null,
                    made);
            return Change.of(
                    request.withOrder(order),
                    new NewEvent(
                            RequestEvents.PRODUCTION_ORDERED,
                            id,
                            new ProductionOrdered(
                                    id,
                                    order.orderId(),
                                    wanted.reportCode(),
                                    wanted.collectionId(),
                                    request.format().name(),
                                    made == null ? null : made.query())));
        });
    }
}
