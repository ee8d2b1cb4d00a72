package org.khet.request.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;
import org.khet.procedure.ProcedureCase;
import org.khet.request.catalogue.CatalogueItem.DataClass;
import org.khet.request.catalogue.CatalogueItem.Format;
import org.khet.request.requests.RequestForm.Period;
import org.khet.request.requests.RequestForm.RequesterKind;
import org.khet.request.requests.RequestForm.Urgency;
import org.khet.request.requests.RequestForm.Wanted;

/**
 * A request for information and all that became of it.
 *
 * @param trackingHash SHA-256 of the tracking code; the code itself is only in the sealed contact
 * @param contactSealed name, e-mail, phone and tracking code, see infra/sealed-contacts
 * @param areaCode the area of the staff who filed it; null where they answer for every area
 * @param schoolCode the school that filed it, if one did
 * @param channel by which way it came in
 * @param contactIndex finds requests of one e-mail address without opening any contact; see {@link ContactIndex}
 * @param messages what the office and the requester told each other on the tracking page, oldest first
 * @param order what reporting-service was asked to make
 * @param outputs the files that came back
 */
public record InformationRequest(
        @BsonId String id,
        long version,
        String requestNo,
        String trackingHash,
        RequestStatus status,
        RequesterKind requesterKind,
        @Nullable String agency,
        String contactSealed,
        String purpose,
        @Nullable String legalBasis,
        Wanted wanted,
        @Nullable Period period,
        @Nullable String breakdown,
        Format format,
        Urgency urgency,
        @Nullable String areaCode,
        @Nullable String schoolCode,
        String filedBy,
        Channel channel,
        @Nullable String contactIndex,
        Instant filedAt,
        List<RequestMessage> messages,
        @Nullable ProductionOrder order,
        List<Output> outputs,
        @Nullable Handover handover,
        ProcedureCase steps)
        implements Aggregate {

    /** Stands before the id in place of a hash, and is none. */
    private static final String DESTROYED = "destroyed-";

    public InformationRequest {
        // Requests stored before there was a public form have neither.
        channel = channel == null ? Channel.STAFF : channel;
        messages = messages == null ? List.of() : List.copyOf(messages);
    }

    /** Who filled in the form. */
    public enum Channel {
        STAFF,
        SCHOOL,
        PUBLIC
    }

    /** What was ordered, by whom: that person does not check the result. */
    public record ProductionOrder(
            String orderId,
            String reportCode,
            String collectionId,
            String orderedBy,
            OrderState state,
            @Nullable String problemSlug,
            @Nullable Made made) {

        ProductionOrder stated(OrderState now, @Nullable String problem) {
            return new ProductionOrder(orderId, reportCode, collectionId, orderedBy, now, problem, made);
        }
    }

    /**
     * How a table was put together in the production builder.
     *
     * @param query as JSON, without anybody's data in its filters
     * @param widestClass of the fields it shows
     * @param guardedFields those that need an approval
     * @param unmasked those shown whole
     * @param counts whether it holds counts, not a line for each record
     * @param smallCell counts below this were to be suppressed
     */
    public record Made(
            String query,
            DataClass widestClass,
            List<String> guardedFields,
            List<String> unmasked,
            boolean counts,
            int smallCell) {}

    /** Where an order stands. */
    public enum OrderState {
        ORDERED,
        RECEIVED,
        FAILED
    }

    /** A file that answers the request, and how it came about. */
    public record Output(
            String fileId,
            String fileName,
            String mediaType,
            long bytes,
            String sha256,
            String productionId,
            String snapshotId,
            @Nullable String reportCode,
            @Nullable String orderedBy,
            @Nullable Made made) {

        Output of(ProductionOrder order) {
            return new Output(
                    fileId,
                    fileName,
                    mediaType,
                    bytes,
                    sha256,
                    productionId,
                    snapshotId,
                    order.reportCode(),
                    order.orderedBy(),
                    order.made());
        }
    }

    /** The delivery: the token of its link is kept as a hash alone. */
    public record Handover(
            String tokenHash, Instant deliveredAt, Instant expiresAt, int maxDownloads, String deliveredBy) {}

    InformationRequest withSteps(ProcedureCase changed) {
        return copy(status, messages, order, outputs, handover, changed);
    }

    InformationRequest withStatus(RequestStatus changed) {
        return copy(changed, messages, order, outputs, handover, steps);
    }

    InformationRequest withOrder(ProductionOrder changed) {
        return copy(status, messages, changed, outputs, handover, steps);
    }

    InformationRequest withOutput(Output added) {
        var longer = new ArrayList<>(outputs);
        longer.removeIf(output -> output.fileId().equals(added.fileId()));
        longer.add(added);
        return copy(status, messages, order, List.copyOf(longer), handover, steps);
    }

    InformationRequest withoutOutputs() {
        return copy(status, messages, order, List.of(), handover, steps);
    }

    InformationRequest withHandover(Handover done) {
        return copy(status, messages, order, outputs, done, steps);
    }

    InformationRequest withMessage(RequestMessage added) {
        var longer = new ArrayList<>(messages);
        longer.add(added);
        return copy(status, List.copyOf(longer), order, outputs, handover, steps);
    }

    /** What is left of a destroyed case: that it was, when, and the sums of what was given. No tracking code leads to it. */
    public InformationRequest destroyed(String nobodySealed) {
        return new InformationRequest(
                id,
                version,
                requestNo,
                DESTROYED + id,
                status,
                requesterKind,
                null,
                nobodySealed,
                "",
                null,
                new Wanted(wanted.catalogueCode(), "", null, null, null),
                period,
                null,
                format,
                urgency,
                areaCode,
                schoolCode,
                filedBy,
                channel,
                null,
                filedAt,
                List.of(),
                order,
                outputs,
                handover,
                steps.withoutWords());
    }

    private InformationRequest copy(
            RequestStatus toStatus,
            List<RequestMessage> toMessages,
            @Nullable ProductionOrder toOrder,
            List<Output> toOutputs,
            @Nullable Handover toHandover,
            ProcedureCase toSteps) {
        return new InformationRequest(
                id,
                version,
                requestNo,
                trackingHash,
                toStatus,
                requesterKind,
                agency,
                contactSealed,
                purpose,
                legalBasis,
                wanted,
                period,
                breakdown,
                format,
                urgency,
                areaCode,
                schoolCode,
                filedBy,
                channel,
                contactIndex,
                filedAt,
                toMessages,
                toOrder,
                toOutputs,
                toHandover,
                toSteps);
    }
}
