package org.khet.reporting.orders;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * A file that request-service ordered.
 *
 * @param productionId set once it is made
 */
public record Order(
        @BsonId String id,
        long version,
        String requestId,
        String reportCode,
        String collectionId,
        String format,
        OrderState state,
        @Nullable String productionId)
        implements Aggregate {

    public enum OrderState {
        WAITING,
        MADE,
        FAILED
    }

    Order made(String production) {
        return new Order(id, version, requestId, reportCode, collectionId, format, OrderState.MADE, production);
    }

    Order failed() {
        return new Order(id, version, requestId, reportCode, collectionId, format, OrderState.FAILED, null);
    }
}
