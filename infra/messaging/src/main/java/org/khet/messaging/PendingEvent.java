package org.khet.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.khet.events.EventJson;
import org.khet.problem.Traces;
import org.slf4j.MDC;

/**
 * An event as it waits in its aggregate's document.
 *
 * @param id collection, aggregate id, version and position: one change can never make two ids for one event
 */
record PendingEvent(
        String id,
        String type,
        String subject,
        String key,
        Instant time,
        byte[] data,
        @Nullable String traceId) {

    static BsonDocument document(NewEvent event, String collection, String key, long version, int position) {
        var document = new BsonDocument()
                .append("id", new BsonString(collection + ":" + key + ":" + version + ":" + position))
                .append("type", new BsonString(event.type().type()))
                .append("subject", new BsonString(event.subject()))
                .append("key", new BsonString(key))
                .append("time", new BsonDateTime(System.currentTimeMillis()))
                .append("data", new BsonString(new String(EventJson.write(event.data()), StandardCharsets.UTF_8)));
        var traceId = MDC.get(Traces.MDC_KEY);
        if (traceId != null) {
            document.append("traceId", new BsonString(traceId));
        }
        return document;
    }

    static PendingEvent of(BsonDocument stored) {
        return new PendingEvent(
                stored.getString("id").getValue(),
                stored.getString("type").getValue(),
                stored.getString("subject").getValue(),
                stored.getString("key").getValue(),
                Instant.ofEpochMilli(stored.getDateTime("time").getValue()),
                stored.getString("data").getValue().getBytes(StandardCharsets.UTF_8),
                stored.containsKey("traceId") ? stored.getString("traceId").getValue() : null);
    }
}
