package org.khet.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.khet.events.EventJson;

/**
 * An event as it came from Kafka.
 *
 * @param source the service that raised it; source and id together are unique
 * @param data JSON
 */
public record IncomingEvent(
        String id,
        String type,
        String source,
        @Nullable String subject,
        Instant time,
        byte[] data,
        @Nullable String traceId) {

    /** @throws tools.jackson.core.JacksonException where the data is not such a record's JSON */
    public <T extends Record> T data(Class<T> type) {
        return EventJson.read(data, type);
    }
}
