package org.khet.notification.sending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.notification.files.Enclosing.Enclosure;
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
     * @param files that go along, where the way takes any
     * @return the other side's own number of the message, where it gives one
     * @throws TransportException where it has not, or may not have
     */
    @Nullable
    String send(Message message, List<Enclosure> files) throws TransportException;
}
