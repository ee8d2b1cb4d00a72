package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.khet.events.EventType;
import org.khet.events.ReportingEvents;
import org.khet.events.ReportingEvents.ProductionCompleted;
import org.khet.events.ReportingEvents.ProductionFailed;
import org.khet.events.ReportingEvents.ReportFileChunk;
import org.khet.events.ReportingEvents.ReportPublished;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;

/** Hears what reporting-service says of ordered files, as request-service does. */
class Heard implements EventHandler {

    private final Map<String, ProductionCompleted> completed = new ConcurrentHashMap<>();
    private final Map<String, String> failed = new ConcurrentHashMap<>();
    private final Map<String, ReportPublished> published = new ConcurrentHashMap<>();
    private final Map<String, ReportFileChunk> chunks = new ConcurrentHashMap<>();

    ReportPublished published(String slug, int edition) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> published.get(slug + "@" + edition), one -> one != null);
    }

    /** The slug by which an order was refused. */
    String refusal(String orderId) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> failed.get(orderId), slug -> slug != null);
    }

    ProductionCompleted manifest(String orderId) {
        var manifest = await().atMost(Duration.ofSeconds(30)).until(() -> completed.get(orderId), one -> one != null);
        assertThat(failed).doesNotContainKey(orderId);
        return manifest;
    }

    byte[] file(ProductionCompleted manifest) {
        var file = new ByteArrayOutputStream();
        for (int i = 0; i < manifest.chunkCount(); i++) {
            var id = manifest.fileId() + ":" + i;
            var chunk = await().until(() -> chunks.get(id), one -> one != null);
            file.writeBytes(Base64.getDecoder().decode(chunk.base64()));
        }
        return file.toByteArray();
    }

    @Override
    public String name() {
        return "heard";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(
                ReportingEvents.PRODUCTION_COMPLETED,
                ReportingEvents.PRODUCTION_FAILED,
                ReportingEvents.REPORT_FILE_CHUNK,
                ReportingEvents.REPORT_PUBLISHED);
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.type().equals(ReportingEvents.PRODUCTION_COMPLETED.type())) {
            var manifest = event.data(ProductionCompleted.class);
            completed.put(String.valueOf(manifest.orderId()), manifest);
        } else if (event.type().equals(ReportingEvents.PRODUCTION_FAILED.type())) {
            var refusal = event.data(ProductionFailed.class);
            failed.put(refusal.orderId(), refusal.problemSlug());
        } else if (event.type().equals(ReportingEvents.REPORT_PUBLISHED.type())) {
            var edition = event.data(ReportPublished.class);
            published.put(edition.slug() + "@" + edition.version(), edition);
        } else {
            var chunk = event.data(ReportFileChunk.class);
            chunks.put(chunk.fileId() + ":" + chunk.chunk(), chunk);
        }
    }
}
