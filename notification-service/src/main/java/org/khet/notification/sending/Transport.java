package org.khet.notification.sending;

import org.khet.notification.messages.Message;
import org.khet.notification.recipients.Channel;

/** A way out. */
interface Transport {

    /** Stable, as stored with a sent message. */
    String name();

    Channel channel();

    /**
     * Hands a message over and returns when the other side has taken it.
     *
     * @throws TransportException where it has not, or may not have
     */
    void send(Message message) throws TransportException;
}
