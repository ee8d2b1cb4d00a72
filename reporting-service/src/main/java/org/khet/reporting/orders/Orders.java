package org.khet.reporting.orders;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.khet.events.RequestEvents.ProductionOrdered;
import org.khet.messaging.Aggregates;
import org.khet.messaging.AlreadyExistsException;
import org.khet.messaging.NewEvent;
import org.khet.messaging.OutboxRelay;
import org.khet.reporting.orders.Order.OrderState;
import org.springframework.stereotype.Component;

/** All orders. */
@Component
class Orders {

    private final Aggregates<Order> orders;

    Orders(MongoDatabase database, OutboxRelay relay) {
        this.orders = new Aggregates<>(database, "orders", Order.class, relay);
        orders.collection().createIndex(Indexes.ascending("state"));
        orders.collection().createIndex(Indexes.ascending("requestId"));
    }

    /** Takes an order in; the same order again changes nothing. */
    void add(ProductionOrdered event) {
        try {
            orders.insert(new Order(
                    event.orderId(),
                    0,
                    event.requestId(),
                    event.reportCode(),
                    event.collectionId(),
                    event.format(),
                    OrderState.WAITING,
                    event.query(),
                    null,
                    null));
        } catch (AlreadyExistsException known) {
            // The event came twice: the first one counts.
        }
    }

    List<Order> waiting() {
        return orders.collection().find(eq("state", OrderState.WAITING)).into(new ArrayList<>());
    }

    /** Queries that were answered for a request from one snapshot, in the order in which they were asked. */
    List<Order> answered(String requestId, String snapshotId) {
        return orders.collection()
                .find(and(
                        eq("requestId", requestId),
                        eq("snapshotId", snapshotId),
                        eq("state", OrderState.MADE),
                        ne("query", null)))
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    Order save(Order order, NewEvent... events) {
        return orders.save(order, events);
    }
}
