package org.khet.notification.unsubscribing;

/**
 * Somebody has followed the link in a mail and does not want more of its kind; told inside the service, again where the
 * link is followed again.
 *
 * @param template whose mails are not wanted any more
 */
public record Unsubscribed(String recipientId, String template) {}
