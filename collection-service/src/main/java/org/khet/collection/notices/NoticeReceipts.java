package org.khet.collection.notices;

import java.util.Set;
import java.util.regex.Pattern;
import org.khet.events.EventType;
import org.khet.events.NotificationEvents;
import org.khet.events.NotificationEvents.MessageSent;
import org.khet.events.NotificationEvents.MessageShelved;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;
import org.springframework.stereotype.Component;

/** Hears of messages sent and given up, and keeps those that a collection's own events have caused. */
@Component
class NoticeReceipts implements EventHandler {

    /** An event's id names the collection of the store, then the aggregate: here the collections themselves. */
    private static final Pattern CAUSE = Pattern.compile("collections:([^:]+):.*");

    private final Notices notices;

    NoticeReceipts(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "notice-receipts";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(NotificationEvents.MESSAGE_SENT, NotificationEvents.MESSAGE_SHELVED);
    }

    /** Every message of the whole office is heard of, and few are kept. */
    @Override
    public int atOnce() {
        return 200;
    }

    /** The last word on a message stands, however often the words before it are said again. */
    @Override
    public boolean marksEvents() {
        return false;
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.type().equals(NotificationEvents.MESSAGE_SENT.type())) {
            var sent = event.data(MessageSent.class);
            take(event, sent.messageId(), sent.eventId(), sent.template(), sent.channel(), true);
        } else {
            var shelved = event.data(MessageShelved.class);
            take(event, shelved.messageId(), shelved.eventId(), shelved.template(), shelved.channel(), false);
        }
    }

    private void take(
            IncomingEvent event, String message, String cause, String template, String channel, boolean delivered) {
        var named = CAUSE.matcher(cause);
        if (named.matches()) {
            notices.put(new Notice(message, named.group(1), template, channel, delivered, event.time()));
        }
    }
}
