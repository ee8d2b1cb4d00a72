package org.khet.collection.certificates;

import java.time.Instant;
import java.util.List;

/**
 * That one of the office's keys fell into other hands; never taken back.
 *
 * @param at when it was revoked
 * @param compromisedSince from then on none of its signatures is to be trusted
 * @param recorded SHA-256 of the certificates from before whose acceptance the office has on record
 */
public record Revocation(Instant at, Instant compromisedSince, String reason, List<String> recorded) {

    public Revocation {
        recorded = List.copyOf(recorded);
    }
}
