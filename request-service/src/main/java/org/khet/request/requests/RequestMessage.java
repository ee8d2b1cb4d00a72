package org.khet.request.requests;

import java.time.Instant;

/**
 * What one side told the other on the tracking page.
 *
 * @param text for the requester's eyes: free of other people's data
 */
public record RequestMessage(Instant at, Kind kind, String text) {

    /** Who says what. */
    public enum Kind {
        /** The office asks, and the clock stands still. */
        QUESTION,
        /** The requester answers, and the clock runs on. */
        ANSWER,
        /** The office says why it needs longer. */
        EXTENSION
    }
}
