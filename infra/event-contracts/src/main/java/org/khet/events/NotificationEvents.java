package org.khet.events;

/** What notification-service tells the others: ids only, never an address. */
public final class NotificationEvents {

    public static final EventType MESSAGE_SENT =
            EventType.of("notifications.message-sent.v1", Topics.NOTIFICATIONS, MessageSent.class);
    public static final EventType MESSAGE_SHELVED =
            EventType.of("notifications.message-shelved.v1", Topics.NOTIFICATIONS, MessageShelved.class);

    public record MessageSent(String messageId, String eventId, String channel, String template) {}

    public record MessageShelved(String messageId, String eventId, String channel, String template) {}

    private NotificationEvents() {}
}
