package org.khet.request.requests;

import org.khet.messaging.Change;
import org.khet.request.requests.InformationRequest.OrderState;
import org.khet.request.requests.InformationRequest.Output;
import org.springframework.stereotype.Component;

/** Puts what came back to its request. Results of an order that was replaced since are let go. */
@Component
public class Results {

    private final InformationRequests requests;

    Results(InformationRequests requests) {
        this.requests = requests;
    }

    public void received(String requestId, String orderId, Output output) {
        requests.mutate(requestId, request -> {
            var order = request.order();
            return order == null || !order.orderId().equals(orderId)
                    ? Change.of(request)
                    : Change.of(request.withOrder(order.stated(OrderState.RECEIVED, null))
                            .withOutput(output.of(order)));
        });
    }

    public void failed(String requestId, String orderId, String problemSlug) {
        requests.mutate(requestId, request -> {
            var order = request.order();
            return order == null || !order.orderId().equals(orderId)
                    ? Change.of(request)
                    : Change.of(request.withOrder(order.stated(OrderState.FAILED, problemSlug)));
        });
    }
}
