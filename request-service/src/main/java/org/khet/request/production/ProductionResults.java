package org.khet.request.production;

import java.util.Set;
import org.khet.events.EventType;
import org.khet.events.ReportingEvents;
import org.khet.events.ReportingEvents.ProductionCompleted;
import org.khet.events.ReportingEvents.ProductionFailed;
import org.khet.events.ReportingEvents.ReportFileChunk;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;
import org.khet.request.requests.InformationRequest.Output;
import org.khet.request.requests.Results;
import org.springframework.stereotype.Component;

/** Hears of what reporting-service made of an order. */
@Component
class ProductionResults implements EventHandler {

    private final IncomingFiles files;
    private final Manifests manifests;
    private final Results results;

    ProductionResults(IncomingFiles files, Manifests manifests, Results results) {
        this.files = files;
        this.manifests = manifests;
        this.results = results;
    }

    @Override
    public String name() {
        return "production-results";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(
                ReportingEvents.PRODUCTION_COMPLETED,
                ReportingEvents.PRODUCTION_FAILED,
                ReportingEvents.REPORT_FILE_CHUNK);
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.type().equals(ReportingEvents.REPORT_FILE_CHUNK.type())) {
            var chunk = event.data(ReportFileChunk.class);
            files.take(chunk);
            manifests.find(chunk.fileId()).ifPresent(this::finish);
        } else if (event.type().equals(ReportingEvents.PRODUCTION_COMPLETED.type())) {
            var manifest = event.data(ProductionCompleted.class);
            manifests.put(manifest);
            finish(manifest);
        } else {
            var failed = event.data(ProductionFailed.class);
            results.failed(failed.requestId(), failed.orderId(), failed.problemSlug());
        }
    }

    private void finish(ProductionCompleted manifest) {
        var requestId = manifest.requestId();
        var orderId = manifest.orderId();
        if (requestId == null || orderId == null) {
            return;
        }
        files.assemble(manifest)
                .ifPresent(fileId -> results.received(
                        requestId,
                        orderId,
                        new Output(
                                fileId,
                                manifest.fileName(),
                                manifest.mediaType(),
                                manifest.bytes(),
                                manifest.sha256(),
                                manifest.productionId(),
                                manifest.snapshotId(),
                                null,
                                null,
                                null)));
    }
}
