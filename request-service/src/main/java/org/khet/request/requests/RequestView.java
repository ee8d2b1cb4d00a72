package org.khet.request.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.contacts.ContactSeal;
import org.khet.request.catalogue.CatalogueItem.DataClass;
import org.khet.request.catalogue.CatalogueItem.Format;
import org.khet.request.requests.InformationRequest.Channel;
import org.khet.request.requests.InformationRequest.Output;
import org.khet.request.requests.RequestForm.Period;
import org.khet.request.requests.RequestForm.RequesterKind;
import org.khet.request.requests.RequestForm.Urgency;
import org.khet.request.requests.RequestForm.Wanted;

/**
 * A request as the interface shows it, the contact masked.
 *
 * @param trackingCode only in the answer to the filing
 */
record RequestView(
        String id,
        long version,
        String requestNo,
        RequestStatus status,
        RequesterView requester,
        String purpose,
        @Nullable String legalBasis,
        Wanted wanted,
        @Nullable Period period,
        @Nullable String breakdown,
        Format format,
        Urgency urgency,
        Channel channel,
        Instant filedAt,
        List<RequestMessage> messages,
        @Nullable OrderView order,
        List<Output> outputs,
        @Nullable HandoverView delivery,
        @Nullable String trackingCode) {

    record RequesterView(
            RequesterKind kind, String name, @Nullable String agency, String email) {}

    record OrderView(
            String orderId,
            String reportCode,
            String collectionId,
            String state,
            @Nullable String problemSlug,
            @Nullable DataClass dataClass,
            @Nullable String query) {}

    record HandoverView(Instant deliveredAt, Instant expiresAt, int maxDownloads) {}

    static RequestView of(InformationRequest request, ContactSeal seal, @Nullable String trackingCode) {
        var contact = seal.open(request.contactSealed(), request.id());
        var order = request.order();
        var made = order == null ? null : order.made();
        var handover = request.handover();
        return new RequestView(
                request.id(),
                request.version(),
                request.requestNo(),
                request.status(),
                new RequesterView(request.requesterKind(), contact.name(), request.agency(), masked(contact.email())),
                request.purpose(),
                request.legalBasis(),
                request.wanted(),
                request.period(),
                request.breakdown(),
                request.format(),
                request.urgency(),
                request.channel(),
                request.filedAt(),
                request.messages(),
                order == null
                        ? null
                        : new OrderView(
                                order.orderId(),
                                order.reportCode(),
                                order.collectionId(),
                                order.state().name(),
                                order.problemSlug(),
                                made == null ? null : made.widestClass(),
                                made == null ? null : made.query()),
                request.outputs(),
                handover == null
                        ? null
                        : new HandoverView(handover.deliveredAt(), handover.expiresAt(), handover.maxDownloads()),
                trackingCode);
    }

    /** {@code s…@example.test} */
    static String masked(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "…" : email.charAt(0) + "…" + email.substring(at);
    }
}
