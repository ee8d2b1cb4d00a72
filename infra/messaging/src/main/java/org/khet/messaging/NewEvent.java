package org.khet.messaging;

import org.khet.events.EventType;

/**
 * An event about to be raised.
 *
 * @param subject what it is about, for example a submission id
 * @param data an instance of the type's record, free of personal data
 */
public record NewEvent(EventType type, String subject, Record data) {

    public NewEvent {
        if (!type.data().isInstance(data)) {
            throw new IllegalArgumentException(type.type() + " carries "
                    + type.data().getSimpleName() + ", not " + data.getClass().getSimpleName());
        }
    }
}
