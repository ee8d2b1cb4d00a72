package org.khet.reporting.orders;

import java.util.Set;
import org.khet.events.EventType;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.ProductionOrdered;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;
import org.springframework.stereotype.Component;

/** Hears of orders and has them made at once. */
@Component
class OrderIntake implements EventHandler {

    private final Orders orders;
    private final OrderFulfilment fulfilment;

    OrderIntake(Orders orders, OrderFulfilment fulfilment) {
        this.orders = orders;
        this.fulfilment = fulfilment;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(RequestEvents.PRODUCTION_ORDERED);
    }

    @Override
    public void on(IncomingEvent event) {
        orders.add(event.data(ProductionOrdered.class));
        fulfilment.makeWaiting();
    }
}
