package org.khet.messaging;

import java.util.List;

/** A changed aggregate and the events that the change raises. */
public record Change<T>(T changed, List<NewEvent> events) {

    public Change {
        events = List.copyOf(events);
    }

    public static <T> Change<T> of(T changed, NewEvent... events) {
        return new Change<>(changed, List.of(events));
    }
}
