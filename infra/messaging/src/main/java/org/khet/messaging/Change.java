package org.khet.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A changed aggregate and the events that the change raises.
 *
 * @param from what it was made from, as it was read; where that is known only what differs is written
 */
public record Change<T>(
        T changed, List<NewEvent> events, @Nullable T from) {

    public Change {
        events = List.copyOf(events);
    }

    public Change(T changed, List<NewEvent> events) {
        this(changed, events, null);
    }

    public static <T> Change<T> of(T changed, NewEvent... events) {
        return new Change<>(changed, List.of(events));
    }

    Change<T> from(T read) {
        return new Change<>(changed, events, read);
    }
}
