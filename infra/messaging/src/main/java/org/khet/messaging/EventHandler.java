package org.khet.messaging;

import java.util.Set;
import org.khet.events.EventType;

/**
 * What a service does about events of other services. Every bean of this type is subscribed by itself.
 *
 * <p>An event id reaches a handler once, but a crash between its effect and the mark in the inbox repeats it: the
 * effect must come out the same twice, by ids derived from the event.
 */
public interface EventHandler {

    /** Stable name, part of the consumer group. */
    String name();

    Set<EventType> types();

    /** @throws RuntimeException to have the event tried again, and shelved after the last try */
    void on(IncomingEvent event);

    /** How many events of different keys are handled at once. */
    default int concurrency() {
        return 1;
    }
}
