package org.khet.collection.submissions;

import java.time.Instant;

/**
 * An accepted version on its way to the other services: its record chunks are sent one by one, and the event that names
 * them all is raised when the last one is with the broker. Too big for the submission's own document, they are sent from
 * where they are stored.
 *
 * @param next the first chunk not yet taken by the broker, counted from 0
 * @param pending always true: there to be found by an index
 */
public record Transmission(
        int version,
        String batch,
        int chunkCount,
        int next,
        String certificateId,
        Instant acceptedAt,
        boolean pending) {

    static Transmission of(StoredVersion accepted, String certificateId, Instant acceptedAt) {
        return new Transmission(
                accepted.number(), accepted.batch(), accepted.recordChunks(), 0, certificateId, acceptedAt, true);
    }

    Transmission sentUpTo(int chunk) {
        return new Transmission(version, batch, chunkCount, chunk, certificateId, acceptedAt, true);
    }
}
