package org.khet.messaging;

import java.util.List;
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

    /**
     * Whether each event is marked as dealt with, so that it is never passed on again. False spares two writes of the store's
     * for a handler that may be told a thing many times, in its order, and keeps nothing but the last word.
     */
    default boolean marksEvents() {
        return true;
    }

    /** How many events of different keys are handled at once. */
    default int concurrency() {
        return 1;
    }

    /** How many events are handed over at once at most; more than 1 wants {@link #onAll} to be worth it. */
    default int atOnce() {
        return 1;
    }

    /**
     * Several events in their order, none of them seen before. Where this fails they are handed over again one by one, so
     * that one bad event does not take the others with it.
     */
    default void onAll(List<IncomingEvent> events) {
        events.forEach(this::on);
    }
}
