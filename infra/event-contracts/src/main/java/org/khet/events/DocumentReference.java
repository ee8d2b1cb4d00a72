package org.khet.events;

/**
 * Where a document is that an event is about. Its bytes stay with the service that made it; who wants them asks that
 * service, under its own name, and takes nothing else under the same path.
 *
 * <p>Only what holds no data of a person may be referred to: whoever reads the event may fetch the document. What is sealed
 * for one receiver, as a delivery's package, goes by its own link.
 *
 * @param service whose it is, the first word of its events after the domain: {@code reporting}, {@code requests}
 * @param path in that service, beginning with {@code /api/}, of letters, digits and {@code ._~/-} alone
 * @param sha256 of its bytes in lower-case hex
 * @param bytes its size
 * @param fileName as a reader sees it
 */
public record DocumentReference(
        String service, String path, String sha256, long bytes, String mediaType, String fileName) {}
