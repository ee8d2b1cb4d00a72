package org.khet.reporting.orders;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.khet.documents.DocumentRefused;
import org.khet.events.ReportingEvents;
import org.khet.events.ReportingEvents.ProductionCompleted;
import org.khet.events.ReportingEvents.ProductionFailed;
import org.khet.events.ReportingEvents.ReportFileChunk;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.NewEvent;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.outputs.OutputFiles;
import org.khet.reporting.productions.Producer;
import org.khet.reporting.productions.Production;
import org.khet.reporting.productions.Production.Output;
import org.khet.reporting.productions.Productions;
import org.khet.reporting.snapshots.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes what is ordered and sends the file as chunks with a manifest. Ids come from the order, so that a run cut short
 * anywhere is finished by the next one with the same result.
 */
@Component
class OrderFulfilment {

    private static final Logger LOG = LoggerFactory.getLogger(OrderFulfilment.class);

    /** Well below the broker's limit of 1 MB a message, Base64 included. */
    private static final int CHUNK_BYTES = 512 * 1024;

    private static final int ACKNOWLEDGED_WITHIN_SECONDS = 30;

    private final Orders orders;
    private final Snapshots snapshots;
    private final Productions productions;
    private final Producer producer;
    private final QueryOrders queries;
    private final OutputFiles files;
    private final EventPublisher publisher;

    OrderFulfilment(
            Orders orders,
            Snapshots snapshots,
            Productions productions,
            Producer producer,
            QueryOrders queries,
            OutputFiles files,
            EventPublisher publisher) {
        this.orders = orders;
        this.snapshots = snapshots;
        this.productions = productions;
        this.producer = producer;
        this.queries = queries;
        this.files = files;
        this.publisher = publisher;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 5_000)
    synchronized void makeWaiting() {
        for (var order : orders.waiting()) {
            try {
                make(order);
            } catch (ProblemException problem) {
                if (problem.type().status() == CommonProblems.UNAVAILABLE.status()) {
                    LOG.info("Order {} waits: {}", order.id(), problem.type().slug());
                } else {
                    fail(order, problem.type().slug());
                }
            } catch (IllegalStateException | DocumentRefused broken) {
                // One order that cannot be made must not hold up those behind it.
                LOG.error("Order {} failed", order.id(), broken);
                fail(order, CommonProblems.INTERNAL.slug());
            }
        }
    }

    private void make(Order order) {
        var productionId = "order-" + order.id();
        var made = order.query() == null ? report(order, productionId) : queries.answer(order, productionId);
        send(made.manifest(), made.file());
        orders.save(
                made.order().made(productionId),
                new NewEvent(ReportingEvents.PRODUCTION_COMPLETED, productionId, made.manifest()));
    }

    private Made report(Order order, String productionId) {
        var format = Format.of(order.format());
        var production = productions.find(productionId).orElseGet(() -> produce(order, productionId));
        var output = production.output(format);
        var manifest = new ProductionCompleted(
                order.id(),
                order.requestId(),
                production.id(),
                production.snapshotId(),
                production.reportCode(),
                format.name(),
                output.fileName(),
                format.mediaType(),
                output.bytes(),
                output.sha256(),
                chunks(output.bytes()));
        return new Made(order, manifest, files.read(Output.idOf(productionId, format)));
    }

    /** A file with what is told of it. */
    record Made(Order order, ProductionCompleted manifest, byte[] file) {}

    /** In how many chunks a file travels. */
    static int chunks(long bytes) {
        return (int) ((bytes + CHUNK_BYTES - 1) / CHUNK_BYTES);
    }

    private Production produce(Order order, String productionId) {
        var snapshot = snapshots.freeze(order.collectionId(), null, area -> true);
        return producer.produce(
                new Producer.Commission(
                        productionId,
                        order.reportCode(),
                        snapshot.id(),
                        null,
                        "request-service",
                        "ระบบบริการข้อมูล",
                        order.id()),
                made -> List.of());
    }

    private void send(ProductionCompleted manifest, byte[] file) {
        var sending = new CompletableFuture<?>[manifest.chunkCount()];
        for (int chunk = 0; chunk < sending.length; chunk++) {
            var bytes = Arrays.copyOfRange(file, chunk * CHUNK_BYTES, Math.min(file.length, (chunk + 1) * CHUNK_BYTES));
            sending[chunk] = publisher.publish(
                    ReportingEvents.REPORT_FILE_CHUNK,
                    manifest.fileId() + ":" + chunk,
                    manifest.fileId(),
                    manifest.fileId(),
                    new ReportFileChunk(
                            manifest.fileId(),
                            chunk,
                            sending.length,
                            Base64.getEncoder().encodeToString(bytes),
                            Producer.sha256(bytes)));
        }
        try {
            CompletableFuture.allOf(sending).get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unsent(e);
        } catch (ExecutionException | TimeoutException e) {
            throw unsent(e);
        }
    }

    private static ProblemException unsent(Exception cause) {
        return ProblemException.of(CommonProblems.UNAVAILABLE)
                .detail("ส่งไฟล์ยังไม่สำเร็จ", "The file is not sent yet")
                .cause(cause)
                .build();
    }

    private void fail(Order order, String problemSlug) {
        LOG.warn("Order {} cannot be made: {}", order.id(), problemSlug);
        orders.save(
                order.failed(),
                new NewEvent(
                        ReportingEvents.PRODUCTION_FAILED,
                        order.id(),
                        new ProductionFailed(order.id(), order.requestId(), problemSlug)));
    }
}
