package org.khet.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.khet.events.EventJson;
import org.khet.events.EventType;
import org.khet.events.EventTypes;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Writes CloudEvents to Kafka in binary mode. Changes of an aggregate go through its outbox; this is for what can be
 * sent again from stored data at any time, such as the record chunks of an accepted submission.
 */
public class EventPublisher {

    private final KafkaTemplate<String, byte[]> kafka;
    private final URI source;

    EventPublisher(KafkaTemplate<String, byte[]> kafka, String service) {
        this.kafka = kafka;
        this.source = URI.create("/" + service);
    }

    /**
     * Sends one event; the future fails where the broker did not take it.
     *
     * @param id the same for the same fact, however often it is sent
     * @param key events of one key stay in order
     */
    public CompletableFuture<?> publish(EventType type, String id, String subject, String key, Record data) {
        return send(type, id, subject, key, Instant.now(), EventJson.write(data), null);
    }

    CompletableFuture<?> publish(PendingEvent event) {
        var type = EventTypes.find(event.type())
                .orElseThrow(() -> new IllegalStateException("No topic is known for " + event.type()));
        return send(type, event.id(), event.subject(), event.key(), event.time(), event.data(), event.traceId());
    }

    private CompletableFuture<?> send(
            EventType type,
            String id,
            String subject,
            String key,
            Instant time,
            byte[] data,
            @Nullable String traceId) {
        var builder = CloudEventBuilder.v1()
                .withId(id)
                .withType(type.type())
                .withSource(source)
                .withSubject(subject)
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(data);
        if (traceId != null) {
            builder.withExtension("traceid", traceId);
        }
        return kafka.send(record(type.topic(), key, builder.build()));
    }

    private static ProducerRecord<String, byte[]> record(String topic, String key, CloudEvent event) {
        return KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event);
    }
}
