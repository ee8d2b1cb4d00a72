package org.khet.request.requests;

import org.jspecify.annotations.Nullable;
import org.khet.messaging.Change;
import org.khet.request.requests.InformationRequest.OrderState;
import org.khet.request.requests.InformationRequest.Output;
import org.khet.request.requests.InformationRequest.ProductionOrder;
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
                    : Change.of(request.withOrder(stated(order, OrderState.RECEIVED, null))
                            .withOutput(output));
        });
    }

    public void failed(String requestId, String orderId, String problemSlug) {
        requests.mutate(requestId, request -> {
            var order = request.order();
            return order == null || !order.orderId().equals(orderId)
                    ? Change.of(request)
                    : Change.of(request.withOrder(stated(order, OrderState.FAILED, problemSlug)));
        });
    }

    private static ProductionOrder stated(ProductionOrder order, OrderState state, @Nullable String problemSlug) {
        return new ProductionOrder(
                order.orderId(), order.reportCode(), order.collectionId(), order.orderedBy(), state, problemSlug);
    }
}
