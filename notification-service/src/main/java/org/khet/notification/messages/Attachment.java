package org.khet.notification.messages;

/**
 * A small file that goes along with a mail; it is stored by another service and fetched when the mail leaves.
 *
 * @param name as the reader sees it
 * @param path of what may be read without a login, such as {@code /api/public/publications/x/file.pdf}
 * @param sha256 of its bytes in lower-case hex: another file under the same path is not sent
 */
public record Attachment(String name, String mediaType, String path, String sha256) {}
