package org.khet.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What request-service tells the others. {@code contactSealed} is the requester's contact, encrypted for
 * notification-service alone (infra/docs/adr, "Contacts travel sealed").
 */
public final class RequestEvents {

    public static final EventType REQUEST_RECEIVED =
            EventType.of("requests.request-received.v1", Topics.REQUESTS, RequestReceived.class);
    public static final EventType REQUEST_WAITING =
            EventType.of("requests.request-waiting.v1", Topics.REQUESTS, RequestWaiting.class);
    public static final EventType REQUEST_ANSWERED =
            EventType.of("requests.request-answered.v1", Topics.REQUESTS, RequestAnswered.class);
    public static final EventType REQUEST_EXTENDED =
            EventType.of("requests.request-extended.v1", Topics.REQUESTS, RequestExtended.class);
    public static final EventType REQUEST_DELIVERED =
            EventType.of("requests.request-delivered.v1", Topics.REQUESTS, RequestDelivered.class);
    public static final EventType REQUEST_CLOSED =
            EventType.of("requests.request-closed.v1", Topics.REQUESTS, RequestClosed.class);
    public static final EventType PRODUCTION_ORDERED =
            EventType.of("requests.production-ordered.v1", Topics.REQUESTS, ProductionOrdered.class);
    public static final EventType STEP_DUE_CHANGED =
            EventType.of("requests.step-due-changed.v1", Topics.REQUESTS, StepNotice.class);
    public static final EventType STEP_OVERDUE =
            EventType.of("requests.step-overdue.v1", Topics.REQUESTS, StepNotice.class);
    public static final EventType STEP_DONE = EventType.of("requests.step-done.v1", Topics.REQUESTS, StepNotice.class);

    public record RequestReceived(String requestId, String requestNo, String format, String contactSealed) {}

    public record RequestWaiting(String requestId, String requestNo, String contactSealed) {}

    /** The requester has answered on the tracking page; the clock runs on. */
    public record RequestAnswered(
            String requestId, String requestNo, @Nullable String areaCode) {}

    /** @param dueOn when the step that got more time is due now */
    public record RequestExtended(String requestId, String requestNo, String contactSealed, LocalDate dueOn) {}

    /** @param cover the paper on top of the delivery; null where it has none, and where only another link is told */
    public record RequestDelivered(
            String requestId,
            String requestNo,
            String contactSealed,
            int files,
            Instant expiresAt,
            @Nullable DocumentReference cover) {}

    public record RequestClosed(String requestId, String requestNo) {}

    /**
     * A file that a request needs.
     *
     * @param reportCode the report wanted; {@link #QUERY} where {@code query} says what is wanted
     * @param format XLSX, CSV, JSON, PDF or DOCX
     * @param query the JSON of a query as reporting-service's preview takes it, with the fields that the privacy gate let
     *     through in {@code privacy.unmasked}; null for a shipped report
     */
    public record ProductionOrdered(
            String requestId,
            String orderId,
            String reportCode,
            String collectionId,
            String format,
            @Nullable String query) {

        /** The report code of an order that brings its own query. */
        public static final String QUERY = "query";
    }

    private RequestEvents() {}
}
