package org.khet.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads Kafka's messages as events. */
final class Readings {

    /** @throws UnreadableEventException where it is none */
    static IncomingEvent of(ConsumerRecord<String, byte[]> message) {
        CloudEvent event;
        try {
            event = KafkaMessageFactory.createReader(message).toEvent();
        } catch (RuntimeException e) {
            throw new UnreadableEventException(e);
        }
        var time = event.getTime();
        var data = event.getData();
        return new IncomingEvent(
                event.getId(),
                event.getType(),
                event.getSource().toString(),
                event.getSubject(),
                time == null ? Instant.ofEpochMilli(message.timestamp()) : time.toInstant(),
                data == null ? new byte[0] : data.toBytes(),
                traceId(event));
    }

    private static @Nullable String traceId(CloudEvent event) {
        var value = event.getExtension("traceid");
        return value == null ? null : value.toString();
    }

    private Readings() {}
}
