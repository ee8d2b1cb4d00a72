package org.khet.request.requests;

/** The life of a request; which step of its case leads where stands in {@link RequestSteps}. */
public enum RequestStatus {
    RECEIVED,
    IN_WORK,
    PRODUCED,
    CHECKED,
    DELIVERED,
    CLOSED
}
