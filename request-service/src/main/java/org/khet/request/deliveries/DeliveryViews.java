package org.khet.request.deliveries;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.contacts.ContactSeal;
import org.khet.request.deliveries.Delivery.Receipt;
import org.khet.request.deliveries.Delivery.Satisfaction;
import org.khet.request.deliveries.Delivery.ShownDocument;
import org.khet.request.deliveries.Delivery.Way;
import org.khet.request.requests.InformationRequest;
import org.springframework.stereotype.Component;

/** A delivery as staff see it. */
@Component
class DeliveryViews {

    private final Deliveries deliveries;
    private final DeliveryLinks links;
    private final ContactSeal seal;
    private final Clock clock;

    DeliveryViews(Deliveries deliveries, DeliveryLinks links, ContactSeal seal, Clock clock) {
        this.deliveries = deliveries;
        this.links = links;
        this.seal = seal;
        this.clock = clock;
    }

    /** All absent before the delivery. */
    record View(
            boolean delivered,
            @Nullable Way way,
            @Nullable Instant deliveredAt,
            @Nullable String packageSha256,
            @Nullable Long packageBytes,
            @Nullable String coverForm,
            @Nullable String coverNumber,
            List<LinkView> links,
            List<ReceiptView> receipts,
            @Nullable Satisfaction satisfaction) {}

    record LinkView(
            Instant givenAt,
            Instant expiresAt,
            int maxDownloads,
            int count,
            boolean open,
            @Nullable Instant revokedAt) {}

    record ReceiptView(String receivedBy, ShownDocument document, String handedByName, Instant at) {}

    View of(InformationRequest request) {
        var found = deliveries.find(request.id());
        if (found.isEmpty()) {
            return new View(false, null, null, null, null, null, null, List.of(), List.of(), null);
        }
        var delivery = found.get();
        var cover = delivery.cover();
        return new View(
                true,
                delivery.way(),
                delivery.deliveredAt(),
                delivery.packageSha256(),
                delivery.packageBytes(),
                cover == null ? null : cover.form(),
                cover == null ? null : cover.number(),
                links.of(request.id()).stream().map(this::view).toList(),
                delivery.receipts().stream()
                        .map(receipt -> view(request.id(), receipt))
                        .toList(),
                delivery.satisfaction());
    }

    private LinkView view(DeliveryLink link) {
        return new LinkView(
                link.givenAt(),
                link.expiresAt(),
                link.maxDownloads(),
                link.count(),
                link.isOpen(clock.instant()),
                link.revokedAt());
    }

    private ReceiptView view(String requestId, Receipt receipt) {
        return new ReceiptView(
                seal.open(receipt.receivedBySealed(), requestId).name(),
                receipt.document(),
                receipt.handedByName(),
                receipt.at());
    }
}
