package org.khet.contacts;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a requester, and what they need to follow their request.
 *
 * @param language {@code th} or {@code en}
 * @param trackingCode opens the tracking page
 * @param link downloads the delivery, where there is one
 */
public record Contact(
        String name,
        String email,
        @Nullable String phone,
        String language,
        String trackingCode,
        @Nullable String link) {

    /** Never the contact itself: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
