package org.khet.reporting.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.events.ReportingEvents.ProductionCompleted;
import org.khet.events.RequestEvents.ProductionOrdered;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.reporting.orders.OrderFulfilment.Made;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.productions.Producer;
import org.khet.reporting.queries.QueryFiles;
import org.khet.reporting.queries.QuerySpec;
import org.khet.reporting.snapshots.Snapshots;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the file of an order that brings its own query. It is kept nowhere here: it may hold what only the requester is to
 * see, and the pinned snapshot gives the same bytes again.
 */
@Component
class QueryOrders {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Orders orders;
    private final Snapshots snapshots;
    private final QueryFiles files;

    QueryOrders(Orders orders, Snapshots snapshots, QueryFiles files) {
        this.orders = orders;
        this.snapshots = snapshots;
        this.files = files;
    }

    Made answer(Order waiting, String productionId) {
        var format = Format.of(waiting.format());
        var spec = spec(waiting);
        var order = waiting.snapshotId() == null
                ? orders.save(waiting.pinnedTo(snapshots
                        .freeze(waiting.collectionId(), null, area -> true)
                        .id()))
                : waiting;
        var snapshot = snapshots.get(String.valueOf(order.snapshotId()));
        List<QuerySpec> before = orders.answered(order.requestId(), snapshot.id()).stream()
                .map(QueryOrders::spec)
                .toList();
        var file = files.write(spec, snapshot, before, format);
        return new Made(
                order,
                new ProductionCompleted(
                        order.id(),
                        order.requestId(),
                        productionId,
                        snapshot.id(),
                        ProductionOrdered.QUERY,
                        format.name(),
                        "%s-%d-%d-%s.%s"
                                .formatted(
                                        ProductionOrdered.QUERY,
                                        snapshot.schoolYear(),
                                        snapshot.round(),
                                        Producer.sha256(file).substring(0, 8),
                                        format.extension()),
                        format.mediaType(),
                        file.length,
                        Producer.sha256(file),
                        OrderFulfilment.chunks(file.length)),
                file);
    }

    private static QuerySpec spec(Order order) {
        try {
            var spec = JSON.readValue(order.query(), QuerySpec.class);
            if (spec.collectionId().equals(order.collectionId())) {
                return spec;
            }
        } catch (JacksonException unreadable) {
            throw wrong(unreadable);
        }
        throw wrong(null);
    }

    private static ProblemException wrong(@Nullable Throwable cause) {
        var problem = ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("คำค้นที่สั่งผลิตอ่านไม่ได้", "The ordered query cannot be read");
        return (cause == null ? problem : problem.cause(cause)).build();
    }
}
