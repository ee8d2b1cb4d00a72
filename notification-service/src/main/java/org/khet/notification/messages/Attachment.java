package org.khet.notification.messages;

import org.khet.events.DocumentReference;

/**
 * A small file that goes along with a mail; it is kept by another service and fetched when the mail leaves.
 *
 * @param name as the reader sees it
 * @param service whose it is, see {@link DocumentReference#service()}
 * @param path there
 * @param sha256 of its bytes in lower-case hex: another file under the same path is not sent
 */
public record Attachment(String name, String mediaType, String service, String path, String sha256, long bytes) {

    public static Attachment of(DocumentReference document) {
        return new Attachment(
                document.fileName(),
                document.mediaType(),
                document.service(),
                document.path(),
                document.sha256(),
                document.bytes());
    }
}
