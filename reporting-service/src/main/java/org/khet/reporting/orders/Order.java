package org.khet.reporting.orders;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * A file that request-service ordered.
 *
 * @param query JSON of what is wanted; null where a shipped report is
 * @param snapshotId set before a query is answered, so that another attempt gives the same file
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
        @Nullable String query,
        @Nullable String snapshotId,
        @Nullable String productionId)
        implements Aggregate {

    public enum OrderState {
        WAITING,
        MADE,
        FAILED
    }

    Order made(String production) {
        return with(OrderState.MADE, snapshotId, production);
    }

    Order failed() {
        return with(OrderState.FAILED, snapshotId, null);
    }

    Order pinnedTo(String snapshot) {
        return with(state, snapshot, productionId);
    }

    private Order with(OrderState state, @Nullable String snapshotId, @Nullable String productionId) {
        return new Order(
                id, version, requestId, reportCode, collectionId, format, state, query, snapshotId, productionId);
    }
}
