package org.khet.request;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.khet.events.EventType;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.ProductionOrdered;
import org.khet.events.RequestEvents.RequestDelivered;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;

/** Hears what request-service tells the others. */
public class Told implements EventHandler {

    static final Set<String> ORDERED = ConcurrentHashMap.newKeySet();

    /** By the request's id. */
    public static final Map<String, RequestDelivered> DELIVERED = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "test-listener";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(RequestEvents.PRODUCTION_ORDERED, RequestEvents.REQUEST_DELIVERED);
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.type().equals(RequestEvents.PRODUCTION_ORDERED.type())) {
            ORDERED.add(event.data(ProductionOrdered.class).orderId());
        } else {
            var delivered = event.data(RequestDelivered.class);
            DELIVERED.put(delivered.requestId(), delivered);
        }
    }
}
